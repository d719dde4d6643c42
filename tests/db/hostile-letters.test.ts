import { XMLValidator } from "fast-xml-parser";
import PostalMime, { type Email } from "postal-mime";
import { afterAll, beforeAll, expect, it } from "vitest";
import { latestBatches } from "@/lib/domain/change-batches";
import type { AgreementRecord, AuditEntry } from "@/lib/domain/record";
import { remindersOf } from "@/lib/domain/reminders";
import { changeLetter } from "@/lib/formats/letters/change-letters";
import { reminderLetter } from "@/lib/formats/letters/reminder-letter";
import { type WrittenLetter, writeLetter } from "@/lib/formats/letters/write-letter";
import { sendMail } from "@/lib/mail/send-mail";
import { HOSTILE } from "@/tests/support/hostile-text";
import { type MailServer, startMailServer } from "@/tests/support/mail-server";
import { agreement, assessment, commitment, evidence, record, viewOn } from "@/tests/support/record-builders";

const DAY = "2026-04-28";
const end = { why: "Because.", link: { label: "Stop", url: "https://tracker.example/stop" } };
const site = "https://tracker.example";
let mail: MailServer;

beforeAll(async () => {
  mail = await startMailServer();
  Object.assign(process.env, {
    SMTP_URL: mail.url,
    MAIL_FROM: "Tracker <tracker@example.org>",
    APP_URL: site,
  });
});
afterAll(() => mail.stop());

/** A record in which everything a person can write is this text. */
function saying(value: string): { of: AgreementRecord; entry: AuditEntry } {
  const words = { en: value, ja: value };
  const judged = assessment({ reason: words, by: value, state: "no-evidence" });
  const of = record({
    agreement: agreement({ title: words }),
    commitments: [commitment({ title: words, summary: words, rule: { kind: "date", on: DAY } })],
    evidence: [evidence({ "01": "supports" }, { publisher: value, shows: words, label: words })],
  });
  const written = { id: 7, recordedAt: "2026-04-20T00:00:00.000Z", actor: value, action: "assess", reason: value };
  const about = { subjectKind: "assessment" as const, agreement: "us-jp", commitment: "01", subjectId: "a01" };
  const sealed = { previousHash: "", hash: "", approvedBy: value };
  return { of, entry: { ...written, ...about, before: null, after: judged, ...sealed } };
}

function lettersSaying(value: string): WrittenLetter[] {
  const { of, entry } = saying(value);
  const view = viewOn(of, DAY);
  const [batch] = latestBatches([entry], 1);
  if (!batch) throw new Error("no change");
  return [
    changeLetter(batch, { locale: "en", record: of, site, end, before: new Map() }),
    reminderLetter(remindersOf(view), { locale: "ja", agreement: view, site, end }),
  ].map(writeLetter);
}

/** Mails on their way at the same time. */
const TOGETHER = 20;
const ADDED = /^(bcc|cc|attendee|end:vevent|x-)/i;

it("200 hostile texts through a real mail server leave headers, parts and markup as they are", async () => {
  const sent = HOSTILE.flatMap(lettersSaying);
  for (let first = 0; first < sent.length; first += TOGETHER)
    await Promise.all(
      sent.slice(first, first + TOGETHER).map((letter, at) => {
        return sendMail({ to: "reader@example.org", id: `m${first + at}`, ...letter });
      }),
    );
  expect(mail.mails).toHaveLength(2 * HOSTILE.length);
  const seen = new Set<number>();
  for (const { source, to } of mail.mails) {
    const letter: Email = await PostalMime.parse(source);
    const at = Number(/^<m(\d+)@tracker\.example>$/.exec(letter.messageId ?? "")?.[1]);
    const written = sent[at];
    seen.add(at);
    expect(to).toEqual(["reader@example.org"]);
    expect(letter.subject?.replace(/\s+/g, " ").trim()).toBe(written?.subject);
    expect(written?.subject).not.toMatch(/[\n\r\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    expect(letter.headers.filter(({ key }) => ADDED.test(key))).toEqual([]);
    expect(letter.text?.replace(/\r\n/g, "\n").trim()).toBe(written?.text.trim());
    expect(letter.html?.replace(/\r\n/g, "\n").trim()).toBe(written?.html.trim());
    expect([at, XMLValidator.validate(wellFormed(letter.html ?? ""))]).toEqual([at, true]);
    const tags = new Set([...(letter.html ?? "").matchAll(/<\/?([a-z][a-z0-9]*)/g)].map(([, tag]) => tag));
    for (const tag of tags) expect(TAGS).toContain(tag);
    expect(source.split(/\r\n/).every((line) => Buffer.byteLength(line) <= 998)).toBe(true);
  }
  expect(seen.size).toBe(sent.length);
}, 120_000);

const TAGS = "html head meta title style body div p h2 ul li a br hr".split(" ");

/** HTML's empty elements closed, so that a parser of XML says whether the rest is. */
function wellFormed(html: string): string {
  return html.replace(/<!doctype html>/, "").replace(/<(meta|br|hr)([^>]*)>/g, "<$1$2/>");
}
