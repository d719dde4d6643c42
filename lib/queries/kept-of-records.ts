import { LRUCache } from "lru-cache";
import { keptAs } from "@/lib/data/kept";
import type { AgreementRecord } from "@/lib/domain/record";

const given = keptAs("record numbers", () => ({ numbers: new WeakMap<AgreementRecord, number>(), last: 0 }));

/** A record's own number, as long as it is in memory: what is kept of it goes by the number, so that the record itself can go. */
function recordNumber(record: AgreementRecord): number {
  const known = given.numbers.get(record);
  if (known !== undefined) return known;
  given.last += 1;
  given.numbers.set(record, given.last);
  return given.last;
}

type Bounds<V extends object> = { max: number } | { maxSize: number; sizeCalculation: (value: V) => number };

/** What is kept of records, each under a name of its own. */
export type KeptOfRecords<V extends object> = {
  get: (record: AgreementRecord, name: string) => V | undefined;
  set: (record: AgreementRecord, name: string, value: V) => void;
  /** How many are kept. */
  size: () => number;
};

/**
 * Keeps what was worked out of records within `bounds`, the one asked for longest ago going first, and each only as
 * long as its record is in memory: a change makes a new record of its agreement, and what was worked out of the one
 * before would only fill the room. No value may hold its record, or neither ever goes; a promise does, by way of the
 * question in which it was made.
 */
export function keptOfRecords<V extends object>(bounds: Bounds<V>): KeptOfRecords<V> {
  const values = new LRUCache<string, V>(bounds);
  const gone = new FinalizationRegistry<string>((key) => values.delete(key));
  const keyOf = (record: AgreementRecord, name: string) => `${recordNumber(record)} ${name}`;
  return {
    get: (record, name) => values.get(keyOf(record, name)),
    set: (record, name, value) => {
      const key = keyOf(record, name);
      values.set(key, value);
      gone.register(record, key);
    },
    size: () => values.size,
  };
}
