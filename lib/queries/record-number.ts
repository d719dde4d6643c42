import type { AgreementRecord } from "@/lib/domain/record";

const numbers = new WeakMap<AgreementRecord, number>();
let last = 0;

/** A record's own number, as long as it is in memory: what is kept of it goes by the number, so that the record itself can go. */
export function recordNumber(record: AgreementRecord): number {
  const known = numbers.get(record);
  if (known !== undefined) return known;
  last += 1;
  numbers.set(record, last);
  return last;
}
