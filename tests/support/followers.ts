import { randomBytes, randomUUID } from "node:crypto";
import PostalMime, { type Email } from "postal-mime";
import { Temporal } from "temporal-polyfill";
import { expect } from "vitest";
import { assess } from "@/lib/commands/assess";
import type { Client } from "@/lib/data/client";
import { currentRevision } from "@/lib/data/entries";
import { mailChannel } from "@/lib/delivery/mail/channel";
import { sendOnce } from "@/lib/delivery/sender";
import type { Done } from "@/lib/delivery/work";
import type { Prisma } from "@/lib/generated/sqlite/client";
import { asking } from "@/tests/support/actors";
import { judgement, text } from "@/tests/support/command-sample";
import type { MailServer } from "@/tests/support/mail-server";
import { partsOf } from "@/tests/support/senders";

export const reader = "reader@example.org";

/** Somebody who confirmed on 14 January 2026 that they follow the sample agreement, unless told otherwise. */
export async function follower(database: Client, over: Partial<Prisma.FollowerCreateInput> = {}): Promise<string> {
  const id = randomUUID();
  const key = randomBytes(24).toString("base64url");
  const at = "2026-01-14T12:00:00.000Z";
  const begin = { askedAt: at, confirmedAt: at, toldUpTo: await currentRevision(database), digestOn: "2026-01-12" };
  const wishes = { email: reader, locale: "en", agreementSlug: "sample", how: "each-change", reminders: false };
  await database.follower.create({ data: { id, key, ...wishes, ...begin, ...over } });
  return id;
}

/** One pass of a sender that knows mail alone, at an instant of the record's clock. */
export async function pass(database: Client, now = "2026-01-15T12:00:00Z"): Promise<Done> {
  const clock = () => Temporal.Instant.from(now);
  const parts = partsOf(database, [mailChannel({ database, now: clock })]);
  const done = await sendOnce({ ...parts, now: clock }, new AbortController().signal);
  expect(parts.reported).toEqual([]);
  if (!done) throw new Error("Another sender is at work.");
  return done;
}

/** Every letter the server took, read by a parser of its own. */
export async function lettersAt(server: Pick<MailServer, "mails">): Promise<Email[]> {
  return Promise.all(server.mails.map(({ source }) => PostalMime.parse(source)));
}

export const header = ({ headers }: Email, name: string) =>
  headers.filter(({ key }) => key === name.toLowerCase()).map(({ value }) => value);

/** Judges a commitment of the sample record, from the version given. */
export async function judge(
  database: Client,
  commitment = "01",
  { version = 1, reason = "Because.", state = "underway", effectiveOn = "2026-01-10" }: Partial<Judged> = {},
): Promise<void> {
  const input = { ...judgement, commitment, version, state, effectiveOn, reason: text(reason) };
  const evidence = commitment === "01" ? ["e02"] : ["e01"];
  expect(await assess({ ...input, evidence }, asking(database))).toMatchObject({ ok: true });
}
type Judged = { version: number; reason: string; state: "underway" | "delivered"; effectiveOn: string };
