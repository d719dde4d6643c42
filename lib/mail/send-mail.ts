import { createTransport } from "nodemailer";
import { appUrl, env } from "@/lib/env";

/** One mail: the same words as plain text and as HTML. */
export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** What its `Message-ID` is made of, so that the same mail sent twice can be known as one. */
  id?: string;
  /** Headers beside the usual ones; values in ASCII without line breaks. */
  headers?: Record<string, string>;
};

/**
 * Why a mail was not taken: the address does not exist, the mail itself is refused, the server asks
 * to come again for this address, or there is no way to the server.
 */
export type MailFault = "address" | "mail" | "later" | "server";

/** Whether this site can send mail at all. */
export function canMail(): boolean {
  return env().SMTP_URL !== undefined;
}

const SECONDS = 1000;
const patience = { connectionTimeout: 10 * SECONDS, greetingTimeout: 10 * SECONDS, socketTimeout: 20 * SECONDS };

/** Hands a mail to the server of `SMTP_URL`. @throws when there is none, or when it does not take the mail. */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL) throw new Error("Mail needs SMTP_URL.");
  const transport = createTransport({ url: SMTP_URL, ...patience });
  const { id, headers, ...rest } = mail;
  const messageId = id === undefined ? undefined : `<${id}@${new URL(appUrl()).hostname}>`;
  try {
    await transport.sendMail({
      ...{ from: MAIL_FROM, messageId, ...rest },
      headers: { "Auto-Submitted": "auto-generated", ...headers },
    });
  } finally {
    transport.close();
  }
}

/**
 * What a throw of `sendMail` says about the mail. Only a permanent answer (5xx, RFC 5321, 4.2.1)
 * to the recipient is a fault of the address, and not where its enhanced code (RFC 3463) speaks of
 * policy, such as who may send here.
 */
export function mailFault(problem: unknown): MailFault {
  const { responseCode, command, code, response } = (problem ?? {}) as Partial<Record<string, unknown>>;
  if (typeof responseCode !== "number" || code === "EAUTH") return "server";
  if (command !== "RCPT TO" && command !== "DATA") return "server";
  if (responseCode < 500) return "later";
  if (command === "DATA") return "mail";
  const subject = /^5\d\d[ -]5\.(\d+)\./.exec(String(response ?? ""))?.[1];
  if (subject === undefined) return responseCode === 554 ? "mail" : "address";
  return subject === "1" || subject === "2" ? "address" : "mail";
}
