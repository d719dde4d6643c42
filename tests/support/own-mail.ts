import { afterAll, beforeAll, beforeEach } from "vitest";
import { type MailServer, startMailServer } from "@/tests/support/mail-server";

/**
 * Gives the tests of a file a mail server that this process sends by; before each it has no mail
 * and takes all. Settings are read once in a process, when the first of them is needed.
 */
export function ownMail(settings: Record<string, string> = {}): Pick<MailServer, "mails" | "refusing"> {
  let server: MailServer;
  beforeAll(async () => {
    server = await startMailServer();
    const APP_URL = "https://tracker.example";
    Object.assign(process.env, { SMTP_URL: server.url, MAIL_FROM: "Tracker <tracker@example.org>", APP_URL }, settings);
  });
  beforeEach(() => {
    server.mails.length = 0;
    server.refusing.clear();
  });
  afterAll(() => server.stop());
  return {
    get mails() {
      return server.mails;
    },
    get refusing() {
      return server.refusing;
    },
  };
}
