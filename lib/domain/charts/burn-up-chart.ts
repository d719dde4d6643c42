import type { Finding } from "@/lib/domain/charts/finding";
import type { IsoDate } from "@/lib/domain/record";
import type { AgreementView, CommitmentView } from "@/lib/domain/view";

/**
 * How many commitments had come due by the end of `on`, and how many were
 * delivered: at least `deliveredLow` (disputed ones left out), at most
 * `deliveredHigh`. Delivery is null after the day shown: nobody knows it yet.
 */
export type BurnUpPoint = {
  on: IsoDate;
  due: number;
  deliveredLow: number | null;
  deliveredHigh: number | null;
};
export type BurnUpChart = {
  /** The day shown; it lies on the axis. */
  day: IsoDate;
  total: number;
  dated: number;
  /** Of the dated, duties that recur; each stands at its date in force. */
  recurring: number;
  /** One at the first signing, one for each day on which a number changes, one on the day shown, one at the end. */
  points: BurnUpPoint[];
  finding: Finding;
};

/** Counts how many of the days lie on or before each day asked for; those asked for must not go back. */
function countUpTo(days: readonly IsoDate[]): (on: IsoDate) => number {
  const sorted = [...days].sort();
  let count = 0;
  return (on) => {
    while ((sorted[count] ?? "") <= on && count < sorted.length) count += 1;
    return count;
  };
}

/**
 * - `burn-up-none-listed`: there are no commitments.
 * - `burn-up-counted`: by the day shown `due` of `dated` (of `of`) had come due and
 *   between `deliveredLow` and `deliveredHigh` of `of` were delivered; `undated` carry no date.
 */
function findingOf(chart: Omit<BurnUpChart, "finding">): Finding {
  const { total, dated, day, points } = chart;
  if (total === 0) return { code: "burn-up-none-listed", params: {} };
  const now = points.find(({ on }) => on === day);
  return {
    code: "burn-up-counted",
    params: {
      of: total,
      dated,
      undated: total - dated,
      due: now?.due ?? 0,
      deliveredLow: now?.deliveredLow ?? 0,
      deliveredHigh: now?.deliveredHigh ?? 0,
    },
  };
}

const deliveredDays = (commitments: readonly CommitmentView[]) =>
  commitments.flatMap(({ delivery }) => (delivery.deliveredOn === null ? [] : [delivery.deliveredOn]));

/** Commitments due and delivered over the agreements' life: from the first signing to the last date, `day` between them. */
export function burnUpChart(agreements: readonly AgreementView[], day: IsoDate): BurnUpChart {
  const commitments = agreements.flatMap((agreement) => agreement.commitments);
  const binding = commitments.filter(({ delivery }) => delivery.state !== "superseded");
  const due = binding.flatMap(({ deadline }) => (deadline.dueOn === null ? [] : [deadline.dueOn]));
  const delivered = deliveredDays(commitments);
  const certain = deliveredDays(commitments.filter(({ delivery }) => !delivery.disputed));
  const starts = agreements.map(({ signing }) => signing.on);
  const days = [...new Set([...starts.sort().slice(0, 1), ...due, ...delivered, day])].sort();
  const [dueBy, certainBy, deliveredBy] = [countUpTo(due), countUpTo(certain), countUpTo(delivered)];
  const points = days.map((on) => ({
    on,
    due: dueBy(on),
    deliveredLow: on > day ? null : certainBy(on),
    deliveredHigh: on > day ? null : deliveredBy(on),
  }));
  const chart = {
    day,
    total: commitments.length,
    dated: due.length,
    recurring: binding.filter(({ deadline }) => deadline.rule.kind === "recurring" && deadline.dueOn !== null).length,
    points,
  };
  return { ...chart, finding: findingOf(chart) };
}
