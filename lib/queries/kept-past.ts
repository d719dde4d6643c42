import { LRUCache } from "lru-cache";
import type { AgreementRecord, IsoInstant } from "@/lib/domain/record";

/** Commitments of past days kept, of snapshots and of agreements alone; the one asked for longest ago goes first. */
export const MOST_COMMITMENTS = 20_000;

/** The record at one revision, or as it was known at the end of an earlier day. */
export type Snapshot = {
  /** Id of the last audit entry in it; 0 for none. */
  revision: number;
  /** What the chain of the record ends in that it was taken from. */
  hash: string;
  recordBegan: IsoInstant | null;
  records: AgreementRecord[];
  /** Of each agreement in it, the id of its last entry. */
  lastEntries: ReadonlyMap<string, number>;
};

/** How an agreement stood once, and the last entry in it; a null record for one that was not known at all. */
export type Then = { record: AgreementRecord | null; last: number };
/** What was known on earlier days, as far as somebody asked. */
export type KeptPast = {
  /** By day and revision; good for one revision of the record. */
  snapshots: LRUCache<string, Snapshot>;
  /** By agreement, day and last entry that may count: later entries never change it, so it outlives revisions. */
  agreements: LRUCache<string, Then>;
};

/** What it counts against the bounds: its commitments. */
export const weightOf = ({ record }: Then) => 1 + (record?.commitments.length ?? 0);

/** Nothing asked for yet at this revision; agreements are taken over from the one before. */
export function keptPast(before: KeptPast | null): KeptPast {
  return {
    snapshots: new LRUCache({ maxSize: MOST_COMMITMENTS, max: 64 }),
    agreements: before?.agreements ?? new LRUCache({ maxSize: MOST_COMMITMENTS, sizeCalculation: weightOf }),
  };
}
