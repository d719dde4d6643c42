import type { CommitmentRow, Sort, SortKey } from "@/lib/domain/filter-terms";
import { DELIVERY_STATES, SCHEDULE_STATES, type Text } from "@/lib/domain/record";

type Value = string | number | null;

/** What each order compares. Null always stands last, whichever way the order runs. */
const VALUE: Record<Exclude<SortKey, "agreement">, (row: CommitmentRow, language: keyof Text) => Value> = {
  title: ({ commitment }, language) => commitment.title[language].normalize("NFKC").toLowerCase(),
  due: ({ commitment }) => commitment.deadline.dueOn,
  delivery: ({ commitment }) => DELIVERY_STATES.indexOf(commitment.delivery.state),
  evidence: ({ commitment }) => commitment.evidence.count,
  schedule: ({ commitment }) => SCHEDULE_STATES.indexOf(commitment.schedule.state),
};

function compare(a: Value, b: Value, sign: 1 | -1): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a > b ? sign : -sign;
}

/**
 * Sorts rows that come in record order (agreement, then ref); that order decides
 * between equals. Titles compare in `language` by code point, the same on every machine.
 */
export function sortRows(
  rows: readonly CommitmentRow[],
  { key, descending }: Sort,
  language: keyof Text,
): CommitmentRow[] {
  if (key === "agreement") return descending ? [...rows].reverse() : [...rows];
  const sign = descending ? -1 : 1;
  const value = VALUE[key];
  return [...rows].sort((a, b) => compare(value(a, language), value(b, language), sign));
}
