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
  const keyed = rows.map((row) => ({ row, key: value(row, language) }));
  return keyed.sort((a, b) => compare(a.key, b.key, sign)).map(({ row }) => row);
}

const known = new WeakMap<readonly CommitmentRow[], Map<string, CommitmentRow[]>>();

/** The same, sorted once for the same list of rows. */
export function ordered(rows: readonly CommitmentRow[], sort: Sort, language: keyof Text): readonly CommitmentRow[] {
  if (sort.key === "agreement" && !sort.descending) return rows;
  const orders = known.get(rows) ?? new Map<string, CommitmentRow[]>();
  known.set(rows, orders);
  const name = `${sort.key} ${sort.descending} ${sort.key === "title" ? language : ""}`;
  const sorted = orders.get(name) ?? sortRows(rows, sort, language);
  orders.set(name, sorted);
  return sorted;
}
