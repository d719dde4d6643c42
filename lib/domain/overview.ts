import type { CommitmentRow } from "@/lib/domain/filter-terms";
import { ofEach } from "@/lib/domain/of-each";
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

/** Sorts every dated commitment into one of the three groups. */
export function dueGroups(agreements: readonly AgreementView[]): DueGroups {
  const dated = agreements
    .flatMap((agreement) => agreement.commitments.map((commitment) => ({ agreement, commitment })))
    .filter(({ commitment }) => commitment.deadline.dueOn !== null && commitment.delivery.state !== "superseded")
    .sort(byDueDate);
  const group = (states: readonly CommitmentRow["commitment"]["schedule"]["state"][]) =>
    dated.filter(({ commitment }) => states.includes(commitment.schedule.state));
  return {
    ahead: group(["due-today", "due-soon", "upcoming"]),
    passed: group(["passed"]).reverse(),
    met: group(["met-on-time", "met-late"]).reverse(),
  };
}

function byDueDate(a: CommitmentRow, b: CommitmentRow): number {
  const key = ({ agreement, commitment }: CommitmentRow) =>
    `${commitment.deadline.dueOn} ${agreement.slug} ${commitment.ref}`;
  return key(a) < key(b) ? -1 : 1;
}

/** How many there are of each group, and the first of them. */
export type DueSummary = { [group in keyof DueGroups]: { total: number; first: CommitmentRow[] } };

/** The groups of one agreement. */
const ownGroups = ofEach((agreement) => dueGroups([agreement]));

/** The first `most` of each group of all the agreements, in the group's order, and how many there are. */
export function dueSummary(agreements: readonly AgreementView[], most: number): DueSummary {
  const own = agreements.map((agreement) => ownGroups(agreement));
  const group = (name: keyof DueGroups) => {
    const rows = own.flatMap((groups) => groups[name].slice(0, most)).sort(byDueDate);
    return {
      total: own.reduce((sum, groups) => sum + groups[name].length, 0),
      first: (name === "ahead" ? rows : rows.reverse()).slice(0, most),
    };
  };
  return { ahead: group("ahead"), passed: group("passed"), met: group("met") };
}

/** The dated commitment whose due date lies nearest to the day shown, before or after it; null without one. */
export function nearestDate(agreement: AgreementView): CommitmentRow["commitment"] | null {
  const { ahead, passed, met } = ownGroups(agreement);
  return (ahead[0] ?? passed[0] ?? met[0])?.commitment ?? null;
}
