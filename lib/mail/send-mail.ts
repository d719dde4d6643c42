import { createTransport } from "nodemailer";
import { env } from "@/lib/env";

/** One mail: the same words as plain text and as HTML. */
export type Mail = { to: string; subject: string; text: string; html: string };

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
  try {
    await transport.sendMail({ from: MAIL_FROM, ...mail, headers: { "Auto-Submitted": "auto-generated" } });
  } finally {
    transport.close();
  }
}
