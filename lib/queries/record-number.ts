import { keptAs } from "@/lib/data/kept";
import type { AgreementRecord } from "@/lib/domain/record";

const given = keptAs("record numbers", () => ({ numbers: new WeakMap<AgreementRecord, number>(), last: 0 }));

/** A record's own number, as long as it is in memory: what is kept of it goes by the number, so that the record itself can go. */
export function recordNumber(record: AgreementRecord): number {
  const known = given.numbers.get(record);
  if (known !== undefined) return known;
  given.last += 1;
  given.numbers.set(record, given.last);
  return given.last;
}
