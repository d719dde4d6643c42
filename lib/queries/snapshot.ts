import { Temporal } from "temporal-polyfill";
import { type Client, client } from "@/lib/data/client";
import { currentHead, loadEntries, loadMoments, type RecordedMoment, recordBegan } from "@/lib/data/entries";
import { loadRecords } from "@/lib/data/load-records";
import type { AgreementRecord, AuditEntry, IsoDate, IsoInstant } from "@/lib/domain/record";
import { entriesKnownOn, replay } from "@/lib/domain/replay";
import { endOfDate } from "@/lib/domain/today";

/** The record at one revision, or as it was known at the end of an earlier day. */
export type Snapshot = {
  /** Id of the last audit entry in it; 0 for none. */
  revision: number;
  recordBegan: IsoInstant | null;
  records: AgreementRecord[];
};

type Head = Awaited<ReturnType<typeof currentHead>>;
type Kept = Head & {
  now: Promise<Snapshot>;
  entries?: Promise<AuditEntry[]>;
  moments?: Promise<RecordedMoment[]>;
  past: Map<string, Snapshot>;
};

/** Days of past knowledge kept for one revision; the oldest asked for goes first. */
const MOST_PAST_DAYS = 32;
/** Where every day begins first: nothing is still to be recorded on a day that has ended here and everywhere else. */
const FIRST_ZONE = "Pacific/Kiritimati";
const kept = new WeakMap<Client, Kept>();

/** Reads the tables; begins again when a change came in between, so that records and revision belong together. */
async function readNow(from: Client, head: Head): Promise<Snapshot> {
  for (let expected = head; ; ) {
    const [records, began] = await Promise.all([loadRecords(from), recordBegan(from)]);
    const after = await currentHead(from);
    if (after.hash === expected.hash) return { revision: after.revision, recordBegan: began, records };
    expected = after;
  }
}

async function current(from: Client): Promise<Kept> {
  const head = await currentHead(from);
  const known = kept.get(from);
  // Not by number alone: a restored backup may end in the same revision of another record.
  if (known?.hash === head.hash) return known;
  const fresh: Kept = { ...head, now: readNow(from, head), past: new Map() };
  kept.set(from, fresh);
  // A failed read is not remembered: the next reader tries again.
  fresh.now.catch(() => kept.get(from) === fresh && kept.delete(from));
  return fresh;
}

function entriesOf(keep: Kept, from: Client): Promise<AuditEntry[]> {
  keep.entries ??= loadEntries({}, from);
  keep.entries.catch(() => delete keep.entries);
  return keep.entries;
}

/** Every audit entry, oldest first, read once for each revision. */
export async function allEntries(from: Client = client()): Promise<readonly AuditEntry[]> {
  return entriesOf(await current(from), from);
}

/** When entries were written, read once for each revision; light, also where the entries are many. */
export async function recordedMoments(from: Client = client()): Promise<readonly RecordedMoment[]> {
  const keep = await current(from);
  keep.moments ??= loadMoments(from);
  keep.moments.catch(() => delete keep.moments);
  return keep.moments;
}

async function pastSnapshot(
  keep: Kept,
  from: Client,
  knownOn: IsoDate | null,
  upTo: number | undefined,
): Promise<Snapshot> {
  const key = `${knownOn} ${upTo}`;
  const known = keep.past.get(key);
  if (known) return known;
  const { recordBegan: began } = await keep.now;
  const all = await entriesOf(keep, from);
  const until = upTo === undefined ? all : all.filter((entry) => entry.id <= upTo);
  const entries = knownOn === null ? until : entriesKnownOn(until, knownOn);
  const snapshot = { revision: entries.at(-1)?.id ?? 0, recordBegan: began, records: replay(entries) };
  const oldest = keep.past.keys().next();
  if (keep.past.size >= MOST_PAST_DAYS && !oldest.done) keep.past.delete(oldest.value);
  keep.past.set(key, snapshot);
  return snapshot;
}

/**
 * The record as it stands, or as it was known at the end of `knownOn`. Costs one
 * small query while nothing has changed. A day that has not ended anywhere at
 * `at` cannot leave anything out, and gives the record as it stands.
 * `upTo` is an earlier revision to stay with: later pages of a list whose first page showed it.
 */
export async function snapshotOf(
  knownOn: IsoDate | null,
  at: Temporal.Instant,
  from: Client = client(),
  upTo?: number,
): Promise<Snapshot> {
  const keep = await current(from);
  if (upTo !== undefined && upTo < keep.revision) return pastSnapshot(keep, from, knownOn, upTo);
  if (knownOn === null) return keep.now;
  const ended = Temporal.Instant.compare(Temporal.Instant.from(endOfDate(knownOn, [FIRST_ZONE])), at) <= 0;
  return ended ? pastSnapshot(keep, from, knownOn, undefined) : keep.now;
}
