import { Temporal } from "temporal-polyfill";
import type { Client } from "@/lib/data/client";
import { loadEntries } from "@/lib/data/entries";
import type { AgreementRecord, IsoDate } from "@/lib/domain/record";
import { entriesKnownOn, replay } from "@/lib/domain/replay";
import { endOfDate } from "@/lib/domain/today";
import type { HeldRecord, Snapshot } from "@/lib/queries/held-record";

/** Where every day begins first, and where it ends last. */
const FIRST_ZONE = "Pacific/Kiritimati";
const LAST_ZONE = "Etc/GMT+12";
/** Commitments of past days kept for one revision; the day asked for longest ago goes first. */
const MOST_COMMITMENTS = 20_000;
/** Agreements whose entries are read at once. */
const AT_ONCE = 10;

const endOf = (day: IsoDate, zone: string) => Temporal.Instant.from(endOfDate(day, [zone]));
const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;

/** Whether the day has ended here and everywhere else, so that nothing is still to be recorded on it. */
export function hasEnded(day: IsoDate, at: Temporal.Instant): boolean {
  return !isBefore(at, endOf(day, FIRST_ZONE));
}

/**
 * The record as it was known at the end of `knownOn` (null: no such bound) and at revision `upTo`.
 * Only agreements that have changed since are replayed from their entries.
 */
export async function pastRecord(
  held: HeldRecord,
  from: Client,
  knownOn: IsoDate | null,
  upTo: number | undefined,
): Promise<Snapshot> {
  const key = `${knownOn} ${upTo}`;
  const known = held.past.get(key);
  if (known) return known;
  const replayed = await replayedSince(held, from, knownOn, upTo);
  const records: AgreementRecord[] = [];
  const lastEntries = new Map<string, number>();
  for (const { record: present } of [...held.placed.values()].sort((a, b) => a.position - b.position)) {
    const slug = present.agreement.slug;
    const then = replayed.get(slug);
    const record = then ? then.record : present;
    const last = then ? then.last : (held.snapshot.lastEntries.get(slug) ?? 0);
    if (!record) continue;
    records.push(record);
    lastEntries.set(slug, last);
  }
  const revision = Math.max(0, ...lastEntries.values());
  const { hash, recordBegan } = held.snapshot;
  const snapshot = { revision, hash, recordBegan, records, lastEntries };
  keep(held.past, key, snapshot, weightOf([...replayed.values()]));
  return snapshot;
}

type Then = { record: AgreementRecord | null; last: number };

/** How the agreements stood that have entries the past did not know; a null record for one it did not know at all. */
async function replayedSince(
  { moments }: HeldRecord,
  from: Client,
  knownOn: IsoDate | null,
  upTo = Number.POSITIVE_INFINITY,
): Promise<Map<string, Then>> {
  const surelyKnown = knownOn === null ? null : endOf(knownOn, FIRST_ZONE);
  const surelyUnknown = knownOn === null ? null : endOf(knownOn, LAST_ZONE);
  const then = new Map<string, Then>();
  const changed: string[] = [];
  for (const [slug, own] of moments) {
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) continue;
    const [began, ended] = [first, last].map(({ recordedAt }) => Temporal.Instant.from(recordedAt));
    if (!began || !ended) continue;
    if (last.last <= upTo && (surelyKnown === null || isBefore(ended, surelyKnown))) continue;
    const isLater = first.first > upTo || (surelyUnknown !== null && !isBefore(began, surelyUnknown));
    if (isLater) then.set(slug, { record: null, last: 0 });
    else changed.push(slug);
  }
  for (let at = 0; at < changed.length; at += AT_ONCE) {
    const slugs = changed.slice(at, at + AT_ONCE);
    const upToId = Number.isFinite(upTo) ? upTo : undefined;
    const all = await loadEntries({ agreements: slugs, upToId }, from);
    const entries = knownOn === null ? all : entriesKnownOn(all, knownOn);
    for (const slug of slugs) then.set(slug, { record: null, last: 0 });
    for (const { agreement, id } of entries) then.set(agreement, { record: null, last: id });
    for (const record of replay(entries)) {
      const slug = record.agreement.slug;
      then.set(slug, { record, last: then.get(slug)?.last ?? 0 });
    }
  }
  return then;
}

const weights = new WeakMap<Snapshot, number>();

function weightOf(then: readonly Then[]): number {
  return then.reduce((sum, { record }) => sum + 1 + (record?.commitments.length ?? 0), 1);
}

function keep(past: HeldRecord["past"], key: string, snapshot: Snapshot, weight: number): void {
  weights.set(snapshot, weight);
  past.set(key, snapshot);
  let all = [...past.values()].reduce((sum, one) => sum + (weights.get(one) ?? 0), 0);
  for (const [oldest, one] of past) {
    if (all <= MOST_COMMITMENTS || oldest === key) return;
    past.delete(oldest);
    all -= weights.get(one) ?? 0;
  }
}
