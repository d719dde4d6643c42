import { type Client, snapshot, type Transaction } from "@/lib/data/client";
import { entryHash, loadMoments, type RecordedMoment } from "@/lib/data/entries";
import { type LoadedRecords, type PlacedRecord, readPlaced } from "@/lib/data/load-records";
import type { IsoInstant } from "@/lib/domain/record";
import { type KeptPast, keptPast, type Snapshot } from "@/lib/queries/kept-past";

/** The record of one revision, in memory. */
export type HeldRecord = {
  revision: number;
  hash: string;
  snapshot: Snapshot;
  placed: ReadonlyMap<string, PlacedRecord>;
  /** When entries of an agreement were written, oldest first. */
  moments: ReadonlyMap<string, readonly RecordedMoment[]>;
  past: KeptPast;
};

type Beginning = Pick<HeldRecord, "revision" | "hash" | "placed" | "moments"> & { past: KeptPast | null };
const NOTHING: Beginning = {
  revision: 0,
  hash: "",
  placed: new Map(),
  moments: new Map(),
  past: null,
};
/** Agreements that are read with one statement: more would be many rows in memory at once. */
const AT_ONCE = 25;

/** The record as it stands, from the one held before and what has been written since. */
export async function nextRecord(from: Client, before: Promise<HeldRecord> | null): Promise<HeldRecord> {
  const old = await before?.catch(() => null);
  // Entries are never changed: the same hash at its place says that the old record is the beginning of this one.
  const grown = old && old.revision > 0 && (await entryHash(old.revision, from)) === old.hash ? old : NOTHING;
  for (;;) {
    const more = await loadMoments(from, grown.revision);
    const last = more.reduce((id, moment) => Math.max(id, moment.last), grown.revision);
    const slugs = [...new Set(more.map(({ agreement }) => agreement))];
    const read = await readAgreements(from, slugs);
    // A change that came in between may concern other agreements: then once more.
    if (read.revision === last) return heldFrom(grown, more, read);
  }
}

/** A few agreements with one statement; many in parts, which one transaction keeps together. */
async function readAgreements(from: Client, slugs: readonly string[]): Promise<LoadedRecords> {
  if (slugs.length <= AT_ONCE) return readPlaced(from, slugs);
  return snapshot(from, async (tx) => readInParts(tx, slugs));
}

async function readInParts(tx: Transaction, slugs: readonly string[]): Promise<LoadedRecords> {
  const placed: PlacedRecord[] = [];
  let read = await readPlaced(tx, slugs.slice(0, AT_ONCE));
  for (let at = AT_ONCE; ; at += AT_ONCE) {
    placed.push(...read.placed);
    if (at >= slugs.length) return { ...read, placed };
    read = await readPlaced(tx, slugs.slice(at, at + AT_ONCE));
  }
}

function heldFrom(grown: Beginning, more: readonly RecordedMoment[], read: LoadedRecords): HeldRecord {
  const placed = new Map(grown.placed);
  for (const one of read.placed) placed.set(one.record.agreement.slug, one);
  const moments = new Map(grown.moments);
  for (const slug of new Set(more.map(({ agreement }) => agreement))) {
    const own = more.filter(({ agreement }) => agreement === slug).sort((a, b) => a.first - b.first);
    moments.set(slug, [...(grown.moments.get(slug) ?? []), ...own]);
  }
  const { revision, hash } = read;
  const inOrder = [...placed.values()].sort((a, b) => a.position - b.position);
  const snapshot = {
    revision,
    hash,
    recordBegan: beginning(moments),
    records: inOrder.map(({ record }) => record),
    lastEntries: new Map([...moments].map(([slug, own]) => [slug, own.at(-1)?.last ?? 0])),
  };
  return { revision, hash, snapshot, placed, moments, past: keptPast(grown.past) };
}

function beginning(moments: HeldRecord["moments"]): IsoInstant | null {
  for (const [first] of moments.values()) if (first?.first === 1) return first.recordedAt;
  return null;
}
