import type { CommitmentRow, Sort, SortKey } from "@/lib/domain/filter-terms";
import { ofEach } from "@/lib/domain/of-each";
import { DELIVERY_STATES, SCHEDULE_STATES, type Text } from "@/lib/domain/record";
import type { AgreementView, CommitmentView } from "@/lib/domain/view";

type Value = string | number | null;
/** A row, its place in its agreement and what it is sorted by. */
export type PlacedRow = { row: CommitmentRow; at: number; value: Value };

/** What each order compares. Null always stands last, whichever way the order runs. */
const VALUE: Record<SortKey, (commitment: CommitmentView, language: keyof Text) => Value> = {
  agreement: () => null,
  title: ({ title }, language) => title[language].normalize("NFKC").toLowerCase(),
  due: ({ deadline }) => deadline.dueOn,
  delivery: ({ delivery }) => DELIVERY_STATES.indexOf(delivery.state),
  evidence: ({ evidence }) => evidence.count,
  schedule: ({ schedule }) => SCHEDULE_STATES.indexOf(schedule.state),
};

function comparing(sign: 1 | -1): (one: PlacedRow, other: PlacedRow) => number {
  return ({ value: a }, { value: b }) => {
    if (a === b) return 0;
    if (a === null) return 1;
    if (b === null) return -1;
    return a > b ? sign : -sign;
  };
}

const orders = new Map<string, (view: AgreementView) => readonly PlacedRow[]>();

/** How an agreement's own rows stand in an order. */
function ownOrder({ key, descending }: Sort, language: keyof Text): (view: AgreementView) => readonly PlacedRow[] {
  const name = `${key} ${descending} ${key === "title" ? language : ""}`;
  const known = orders.get(name);
  if (known) return known;
  const own = ofEach((agreement) => {
    const rows = agreement.commitments.map((commitment, at) => ({
      row: { agreement, commitment },
      at,
      value: VALUE[key](commitment, language),
    }));
    if (key === "agreement") return descending ? rows.reverse() : rows;
    return rows.sort(comparing(descending ? -1 : 1));
  });
  orders.set(name, own);
  return own;
}

/** Which rows are asked for: from `from` up to before `to`, counted from 0. */
export type Stretch = { from: number; to: number };

/**
 * A stretch of the rows of agreements that `keep` says yes to, sorted. Record order (agreement, then ref)
 * decides between equals. Titles compare in `language` by code point, the same on every machine. Each
 * agreement's own rows stand sorted already: sorting them together only merges them, and no stretch has
 * more rows of one agreement in or before it than there are up to its end.
 */
export function sortedRows(
  agreements: readonly AgreementView[],
  { key, descending }: Sort,
  language: keyof Text,
  keep: (agreement: number, at: number) => boolean,
  { from, to }: Stretch = { from: 0, to: Number.POSITIVE_INFINITY },
): CommitmentRow[] {
  const own = ownOrder({ key, descending }, language);
  const rows: PlacedRow[] = [];
  const last = agreements.length - 1;
  for (let turn = 0; turn <= last; turn += 1) {
    const place = key === "agreement" && descending ? last - turn : turn;
    const view = agreements[place];
    if (view) addFirst(rows, own(view), to, (at) => keep(place, at));
    if (key === "agreement" && rows.length >= to) break; // what follows stands behind it
  }
  if (key !== "agreement") rows.sort(comparing(descending ? -1 : 1));
  return rows.slice(from, to).map(({ row }) => row);
}

/** Adds the first `most` of an agreement's rows that `keep` says yes to. */
function addFirst(rows: PlacedRow[], own: readonly PlacedRow[], most: number, keep: (at: number) => boolean): void {
  const end = rows.length + most;
  for (const placed of own) {
    if (rows.length >= end) return;
    if (keep(placed.at)) rows.push(placed);
  }
}
