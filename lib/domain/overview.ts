import type { CommitmentRow } from "@/lib/domain/filter-terms";
import { ofEach } from "@/lib/domain/of-each";
import type { ScheduleState } from "@/lib/domain/record";
import type { AgreementView } from "@/lib/domain/view";

/** Dated commitments of every agreement, by how they stand on the day shown. */
export type DueGroups = {
  /** Nearest first. */
  ahead: CommitmentRow[];
  /** Passed without a delivery on record; the latest date first. */
  passed: CommitmentRow[];
  /** Latest date first. */
  met: CommitmentRow[];
};

/** A row and what it is sorted by: its date, then its agreement and ref. */
type Keyed = { row: CommitmentRow; key: string };

const keyedRow = (row: CommitmentRow): Keyed => {
  const { agreement, commitment } = row;
  return { row, key: `${commitment.deadline.dueOn} ${agreement.slug} ${commitment.ref}` };
};
const nearestFirst = (a: Keyed, b: Keyed) => (a.key < b.key ? -1 : 1);
const latestFirst = (a: Keyed, b: Keyed) => (a.key > b.key ? -1 : 1);

/** Where each group's commitments stand on the schedule, and the order of the group. */
const GROUPS: Record<keyof DueGroups, { states: readonly ScheduleState[]; order: typeof nearestFirst }> = {
  ahead: { states: ["due-today", "due-soon", "upcoming"], order: nearestFirst },
  passed: { states: ["passed"], order: latestFirst },
  met: { states: ["met-on-time", "met-late"], order: latestFirst },
};
const ofGroups = <T>(made: (name: keyof DueGroups) => T) => ({
  ahead: made("ahead"),
  passed: made("passed"),
  met: made("met"),
});

/** The groups of one agreement. */
const ownGroups = ofEach((agreement) => {
  const dated = agreement.commitments
    .filter(({ deadline, delivery }) => deadline.dueOn !== null && delivery.state !== "superseded")
    .map((commitment) => keyedRow({ agreement, commitment }));
  return ofGroups((name) => {
    const { states, order } = GROUPS[name];
    return dated.filter(({ row }) => states.includes(row.commitment.schedule.state)).sort(order);
  });
});

/** Sorts every dated commitment into one of the three groups. */
export function dueGroups(agreements: readonly AgreementView[]): DueGroups {
  return ofGroups((name) => {
    const rows = agreements.flatMap((agreement) => ownGroups(agreement)[name]);
    return rows.sort(GROUPS[name].order).map(({ row }) => row);
  });
}

/** The first of a group: of each agreement's own, which stand in order, only what comes before the last found so far is looked at. */
function firstOf(agreements: readonly AgreementView[], name: keyof DueGroups, most: number): CommitmentRow[] {
  const { order } = GROUPS[name];
  const first: Keyed[] = [];
  for (const agreement of agreements)
    for (const keyed of ownGroups(agreement)[name]) {
      const place = first.findIndex((other) => order(keyed, other) < 0);
      if (place < 0 && first.length >= most) break;
      first.splice(place < 0 ? first.length : place, 0, keyed);
      if (first.length > most) first.pop();
    }
  return first.map(({ row }) => row);
}

/** How many there are of each group, and the first of them. */
export type DueSummary = { [group in keyof DueGroups]: { total: number; first: CommitmentRow[] } };

/** The first `most` of each group of all the agreements, in the group's order, and how many there are. */
export function dueSummary(agreements: readonly AgreementView[], most: number): DueSummary {
  return ofGroups((name) => ({
    total: agreements.reduce((sum, agreement) => sum + ownGroups(agreement)[name].length, 0),
    first: firstOf(agreements, name, most),
  }));
}

/** The dated commitment whose due date lies nearest to the day shown, before or after it; null without one. */
export function nearestDate(agreement: AgreementView): CommitmentRow["commitment"] | null {
  const { ahead, passed, met } = ownGroups(agreement);
  return (ahead[0] ?? passed[0] ?? met[0])?.row.commitment ?? null;
}
