import type { Temporal } from "temporal-polyfill";
import { type Client, client, currentReading, type Reading } from "@/lib/data/client";
import { currentHead } from "@/lib/data/entries";
import { keptAs } from "@/lib/data/kept";
import type { IsoDate } from "@/lib/domain/record";
import { type HeldRecord, nextRecord } from "@/lib/queries/held-record";
import type { Snapshot } from "@/lib/queries/kept-past";
import { hasEnded, pastRecord } from "@/lib/queries/past-record";

/** What is kept of a database from one question to the next. */
type Kept = { hash: string; held: Promise<HeldRecord> };
const kept = keptAs("records", () => new WeakMap<Client, Kept>());

/**
 * The record as it stands. Costs one small query while nothing has changed; after a change only
 * the agreements that it touched are read again, and the others stay the same objects, so that
 * whatever was worked out from them stays good.
 */
export function heldRecord(from: Client): Promise<HeldRecord> {
  const reading = currentReading();
  if (!reading) return latestRecord(from);
  const known = inReadings.get(reading);
  if (known?.from === from) return known.held;
  const held = latestRecord(from);
  inReadings.set(reading, { from, held });
  return held;
}

/** The parts of one answer are all of the same revision, and ask for it once. */
const inReadings = keptAs("readings", () => new WeakMap<Reading, { from: Client; held: Promise<HeldRecord> }>());

async function latestRecord(from: Client): Promise<HeldRecord> {
  const head = await currentHead(from);
  const known = kept.get(from);
  // Not by number alone: a restored backup may end in the same revision of another record.
  if (known?.hash === head.hash) return known.held;
  const fresh: Kept = { hash: head.hash, held: nextRecord(from, known?.held ?? null) };
  kept.set(from, fresh);
  // A failed read is not remembered: the next reader tries again.
  fresh.held.catch(() => kept.get(from) === fresh && kept.delete(from));
  const held = await fresh.held;
  fresh.hash = held.hash; // a change may have come in between, and is in it
  return held;
}

/**
 * The record as it stands, or as it was known at the end of `knownOn`. A day that has not ended
 * anywhere at `at` cannot leave anything out, and gives the record as it stands.
 * `upTo` is an earlier revision to stay with: later pages of a list whose first page showed it.
 */
export async function snapshotOf(
  knownOn: IsoDate | null,
  at: Temporal.Instant,
  from: Client = client(),
  upTo?: number,
): Promise<Snapshot> {
  const held = await heldRecord(from);
  const isEarlier = upTo !== undefined && upTo < held.revision;
  const day = knownOn !== null && hasEnded(knownOn, at) ? knownOn : null;
  return isEarlier || day !== null ? pastRecord(held, from, day, isEarlier ? upTo : undefined) : held.snapshot;
}
