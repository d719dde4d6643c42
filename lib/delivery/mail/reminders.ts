import { Temporal } from "temporal-polyfill";
import type { Transaction } from "@/lib/data/client";
import type { Draft } from "@/lib/data/deliveries";
import { type Follower, followersOf, remindedOf } from "@/lib/data/followers";
import { byAddress } from "@/lib/delivery/mail/changes";
import { readRecord, viewNow } from "@/lib/delivery/mail/loaded";
import { widest } from "@/lib/domain/following";
import type { IsoDate } from "@/lib/domain/record";
import { type Reminder, type ReminderOffset, remindersOf } from "@/lib/domain/reminders";
import { todayIn, zonesOf } from "@/lib/domain/today";

/** What a reminder is made from; its words are made on the day it is sent. */
export type ReminderPayload = { agreement: string; dueOn: IsoDate; offset: ReminderOffset; refs: string[] };

/** What is due in one agreement; good while neither the record nor the day changes. */
type Due = { hash: string; today: IsoDate; zones: string[]; reminders: Reminder[] };

/** Asks an agreement for its reminders, once for each state of the record and each day. */
export function reminderSource() {
  const known = new Map<string, Due>();
  return async (slug: string, now: Temporal.Instant, tx: Transaction): Promise<Due | null> => {
    const { hash } = await tx.recordHead.findUniqueOrThrow({ where: { id: 1 } });
    const before = known.get(slug);
    if (before?.hash === hash && before.today === todayIn(before.zones, now)) return before;
    const record = await readRecord(tx, slug);
    if (!record) return null;
    const view = viewNow(record, now);
    const due = { hash, today: view.today, zones: zonesOf(record.agreement), reminders: remindersOf(view) };
    known.set(slug, due);
    return due;
  };
}

const nameOf = ({ ref, dueOn, offset }: Pick<Reminder, "ref" | "dueOn" | "offset">) => `${ref} ${dueOn} ${offset}`;

/**
 * The reminders that are due, one letter for each address, agreement and due date. Each reminder
 * of a due date is made once for a follower, and none that fell before the following was confirmed.
 */
export async function reminderDrafts(
  now: Temporal.Instant,
  tx: Transaction,
  source: ReturnType<typeof reminderSource>,
): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const agreement of await remindedOf(tx)) {
    const due = await source(agreement, now, tx);
    if (!due || due.reminders.length === 0) continue;
    const followers = await followersOf({ agreement, reminders: true }, tx);
    const made = await madeBefore(followers, due.reminders, tx);
    for (const group of byAddress(followers)) drafts.push(...(await ofAddress(group, agreement, due, made, tx)));
  }
  return drafts;
}

async function madeBefore(
  followers: readonly Follower[],
  reminders: readonly Reminder[],
  tx: Transaction,
): Promise<Set<string>> {
  const dueOn = { in: [...new Set(reminders.map((one) => one.dueOn))] };
  const rows = await tx.followerReminder.findMany({
    where: { dueOn, follower: { agreementSlug: followers[0]?.agreement } },
  });
  return new Set(rows.map(({ followerId, ref, dueOn: on, offset }) => `${followerId} ${ref} ${on} ${offset}`));
}

/** The letters of one address, and the notes that they were made. */
async function ofAddress(
  group: readonly Follower[],
  agreement: string,
  { reminders, zones }: Due,
  made: ReadonlySet<string>,
  tx: Transaction,
): Promise<Draft[]> {
  const began = (one: Follower) => todayIn(zones, Temporal.Instant.from(one.confirmedAt ?? one.askedAt));
  const wanted = reminders.flatMap((reminder) => {
    const concerned = group.filter(
      (one) => (one.ref === null || one.ref === reminder.ref) && began(one) <= reminder.on,
    );
    const isNew = concerned.length > 0 && !concerned.some(({ id }) => made.has(`${id} ${nameOf(reminder)}`));
    return isNew ? [{ reminder, followers: concerned }] : [];
  });
  const data = wanted.flatMap(({ reminder: { ref, dueOn, offset }, followers }) =>
    followers.map(({ id }) => ({ followerId: id, ref, dueOn, offset })),
  );
  if (data.length > 0) await tx.followerReminder.createMany({ data });
  const letters = new Map<string, typeof wanted>();
  for (const one of wanted) {
    const letter = `${one.reminder.dueOn} ${one.reminder.offset}`;
    letters.set(letter, [...(letters.get(letter) ?? []), one]);
  }
  return [...letters.values()].flatMap((ones) => draftOf(agreement, ones));
}

function draftOf(agreement: string, ones: readonly { reminder: Reminder; followers: Follower[] }[]): Draft[] {
  const [first] = ones;
  const named = widest(ones.flatMap(({ followers }) => followers));
  if (!first || !named) return [];
  const { dueOn, offset } = first.reminder;
  const refs = ones.map(({ reminder }) => reminder.ref);
  const payload: ReminderPayload = { agreement, dueOn, offset, refs };
  const key = `mail reminder ${named.id} ${dueOn} ${offset} ${refs.join()}`;
  return [{ channel: "mail", target: named.id, kind: "reminder", key, payload }];
}
