import { setImmediate as othersTurn } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import type { Client } from "@/lib/data/client";
import type { RecordedMoment } from "@/lib/data/entries";
import { loadFoldedEntries } from "@/lib/data/folded-entries";
import type { AgreementRecord, IsoDate } from "@/lib/domain/record";
import { entriesKnownOn, type FoldedEntry, replay } from "@/lib/domain/replay";
import { endOfDate } from "@/lib/domain/today";
import type { HeldRecord } from "@/lib/queries/held-record";
import { MOST_COMMITMENTS, type Snapshot, type Then, weightOf } from "@/lib/queries/kept-past";

/** Where every day begins first, and where it ends last. */
const FIRST_ZONE = "Pacific/Kiritimati";
const LAST_ZONE = "Etc/GMT+12";
/** Entries that are read at once: no longer than others can wait. */
const AT_ONCE = 500;

const endOf = (day: IsoDate, zone: string) => Temporal.Instant.from(endOfDate(day, [zone]));
const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;

/** Whether the day has ended here and everywhere else, so that nothing is still to be recorded on it. */
export function hasEnded(day: IsoDate, at: Temporal.Instant): boolean {
  return !isBefore(at, endOf(day, FIRST_ZONE));
}

/**
 * The record as it was known at the end of `knownOn` (null: no such bound) and at revision `upTo`.
 * Only agreements that have changed since are replayed from their entries, and others have their turn in between.
 */
export async function pastRecord(
  held: HeldRecord,
  from: Client,
  knownOn: IsoDate | null,
  upTo: number | undefined,
): Promise<Snapshot> {
  const key = `${knownOn} ${upTo}`;
  const known = held.past.snapshots.get(key);
  if (known) return known;
  const records: AgreementRecord[] = [];
  const lastEntries = new Map<string, number>();
  let weight = 1;
  for (const { record: present } of [...held.placed.values()].sort((a, b) => a.position - b.position)) {
    const { slug } = present.agreement;
    const entries = possiblyKnown(held.moments.get(slug) ?? [], knownOn, upTo);
    if (entries.last === 0) continue;
    const then = entries.all
      ? { record: present, last: entries.last }
      : await agreementThen(held, from, slug, knownOn, entries.last);
    if (!entries.all) weight += weightOf(then);
    if (!then.record) continue;
    records.push(then.record);
    lastEntries.set(slug, then.last);
  }
  const revision = Math.max(0, ...lastEntries.values());
  const { hash, recordBegan } = held.snapshot;
  const snapshot = { revision, hash, recordBegan, records, lastEntries };
  held.past.snapshots.set(key, snapshot, { size: Math.min(weight, MOST_COMMITMENTS) });
  return snapshot;
}

/** The last entry that may have been known (0: surely none was), and whether surely all were. */
function possiblyKnown(
  moments: readonly RecordedMoment[],
  knownOn: IsoDate | null,
  upTo = Number.POSITIVE_INFINITY,
): { last: number; all: boolean } {
  const surely = knownOn === null ? null : endOf(knownOn, FIRST_ZONE);
  const perhaps = knownOn === null ? null : endOf(knownOn, LAST_ZONE);
  let last = 0;
  let all = true;
  for (const moment of moments) {
    const at = Temporal.Instant.from(moment.recordedAt);
    if (moment.last > upTo || (surely && !isBefore(at, surely))) all = false;
    if (moment.first > upTo || (perhaps && !isBefore(at, perhaps))) continue;
    last = Math.max(last, Math.min(moment.last, upTo));
  }
  return { last, all };
}

async function agreementThen(
  { past }: HeldRecord,
  from: Client,
  slug: string,
  knownOn: IsoDate | null,
  upTo: number,
): Promise<Then> {
  const key = `${slug} ${knownOn} ${upTo}`;
  const known = past.agreements.get(key);
  if (known) return known;
  const all: FoldedEntry[] = [];
  for (let read = null; read === null || read.length === AT_ONCE; ) {
    await othersTurn();
    read = await loadFoldedEntries(slug, all.at(-1)?.id ?? 0, upTo, AT_ONCE, from);
    all.push(...read);
  }
  const entries = knownOn === null ? all : entriesKnownOn(all, knownOn);
  const then = { record: replay(entries)[0] ?? null, last: entries.at(-1)?.id ?? 0 };
  past.agreements.set(key, then);
  return then;
}
