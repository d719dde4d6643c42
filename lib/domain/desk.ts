import { daysBetween } from "@/lib/domain/dates";
import type { CommitmentRow } from "@/lib/domain/filter-terms";
import type { DeliveryState, IsoDate } from "@/lib/domain/record";
import type { AgreementView, EvidenceItem } from "@/lib/domain/view";

/** The first of a list, and how many there are in all. */
export type Listed<T> = { total: number; first: T[] };
/** What of the record needs a person now, the most urgent of each kind first. */
export type Desk = {
  /** Deadlines within 30 days, today's among them. */
  soon: Listed<CommitmentRow>;
  /** Past their date without any judgement. */
  unjudged: Listed<CommitmentRow>;
  /** Past their date, and last judged more than 90 days ago. */
  judgedLongAgo: Listed<CommitmentRow>;
  /** Open commitments whose sources nobody has looked at for more than 90 days. */
  unchecked: Listed<CommitmentRow>;
  /** Sources whose attribution is open. */
  candidates: Listed<CommitmentRow & { item: EvidenceItem }>;
};
export type DeskList = keyof Desk;

/** Days after which a judgement or a look is old. */
export const OLD_DAYS = 90;
/** Nothing more is expected of these. */
const CLOSED: readonly DeliveryState[] = ["delivered", "not-delivered", "superseded"];

/** Goes through every commitment once. `mostOf` says how many of a list are wanted. */
export function deskOf(agreements: readonly AgreementView[], mostOf: (list: DeskList) => number): Desk {
  const found: { [L in DeskList]: Desk[L]["first"] } = {
    soon: [],
    unjudged: [],
    judgedLongAgo: [],
    unchecked: [],
    candidates: [],
  };
  for (const agreement of agreements)
    for (const commitment of agreement.commitments) {
      const row = { agreement, commitment };
      const { schedule, delivery, evidence, evidenceItems } = commitment;
      if (schedule.state === "due-today" || schedule.state === "due-soon") found.soon.push(row);
      if (schedule.state === "passed" && delivery.assessedOn === null) found.unjudged.push(row);
      if (schedule.state === "passed" && isOld(delivery.assessedOn, agreement.asOf)) found.judgedLongAgo.push(row);
      if (evidence.stale && !CLOSED.includes(delivery.state)) found.unchecked.push(row);
      if (!CLOSED.includes(delivery.state))
        for (const item of evidenceItems) if (item.relation === "candidate") found.candidates.push({ ...row, item });
    }
  const byDays = (one: CommitmentRow, other: CommitmentRow) =>
    (one.commitment.schedule.days ?? 0) - (other.commitment.schedule.days ?? 0);
  const by =
    <T>(key: (row: T) => string) =>
    (one: T, other: T) => {
      const [a, b] = [key(one), key(other)];
      return a < b ? -1 : a > b ? 1 : 0;
    };
  const firstOf = <L extends DeskList>(
    list: L,
    order: (one: Desk[L]["first"][number], other: Desk[L]["first"][number]) => number,
  ) => {
    const rows = found[list] as Desk[L]["first"][number][];
    return { total: rows.length, first: rows.sort(order).slice(0, mostOf(list)) };
  };
  return {
    soon: firstOf("soon", byDays),
    unjudged: firstOf("unjudged", byDays),
    judgedLongAgo: firstOf(
      "judgedLongAgo",
      by((row) => row.commitment.delivery.assessedOn ?? ""),
    ),
    unchecked: firstOf(
      "unchecked",
      by((row) => row.commitment.evidence.checkedOn ?? ""),
    ),
    candidates: firstOf(
      "candidates",
      by((row) => row.item.foundOn),
    ),
  };
}

function isOld(assessedOn: IsoDate | null, day: IsoDate): boolean {
  return assessedOn !== null && daysBetween(assessedOn, day) > OLD_DAYS;
}
