import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

export type ReceivedMail = { to: string[]; from: string; source: string };
export type MailServer = {
  url: string;
  mails: ReceivedMail[];
  /** What it answers to a recipient instead of taking mail for it, such as `550 5.1.1 no such user`. */
  refusing: Map<string, string>;
  stop: () => Promise<void>;
};

/** A real mail server on a free port of this machine that keeps what it is given. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const refusing = new Map<string, string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true, // a machine without a way to name servers would wait for them at each mail
    onRcptTo: ({ address }, _session, done) => {
      const answer = refusing.get(address);
      if (answer === undefined) return done();
      done(Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) }));
    },
    onData: (stream, session, done) => {
      text(stream).then((source) => {
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({ to: rcptTo.map(({ address }) => address), from: mailFrom ? mailFrom.address : "", source });
        done();
      }, done);
    },
  });
  server.on("error", () => {}); // a client that is killed resets its connection
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const { port } = listening.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refusing,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The plain text of a mail, decoded. */
export function plainText({ source }: ReceivedMail): string {
  const part = /Content-Type: text\/plain[\s\S]*?\r?\n\r?\n([\s\S]*?)\r?\n--/i.exec(source);
  const [head = "", body = ""] = [part?.[0] ?? "", part?.[1] ?? ""];
  if (/base64/i.test(head)) return Buffer.from(body, "base64").toString();
  if (!/quoted-printable/i.test(head)) return body;
  const bytes = body
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString();
}
