import { addCounts } from "@/lib/domain/charts/add-counts";
import type { Finding } from "@/lib/domain/charts/finding";
import { ofEach } from "@/lib/domain/of-each";
import type { IsoDate } from "@/lib/domain/record";
import type { AgreementView } from "@/lib/domain/view";

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

/** How many came due, and how many were delivered, on one day; `certain`: deliveries that nobody disputes. */
type DayCounts = { due: number; delivered: number; certain: number };

/** What an agreement adds to the lines, by day. */
const ownDays = ofEach(({ commitments }) => {
  const days = new Map<IsoDate, DayCounts>();
  let dated = 0;
  let recurring = 0;
  for (const { deadline, delivery } of commitments) {
    const { dueOn } = deadline;
    if (dueOn !== null && delivery.state !== "superseded") {
      dated += 1;
      if (deadline.rule.kind === "recurring") recurring += 1;
      addCounts(days, dueOn, { due: 1, delivered: 0, certain: 0 });
    }
    if (delivery.deliveredOn !== null)
      addCounts(days, delivery.deliveredOn, { due: 0, delivered: 1, certain: delivery.disputed ? 0 : 1 });
  }
  return { days, dated, recurring };
});

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

/** Commitments due and delivered over the agreements' life: from the first signing to the last date, `day` between them. */
export function burnUpChart(agreements: readonly AgreementView[], day: IsoDate): BurnUpChart {
  const own = agreements.map((agreement) => ownDays(agreement));
  const changes = new Map<IsoDate, DayCounts>();
  for (const { days } of own) for (const [on, counts] of days) addCounts(changes, on, counts);
  const starts = agreements.map(({ signing }) => signing.on).sort();
  const days = [...new Set([...starts.slice(0, 1), ...changes.keys(), day])].sort();
  const sum: DayCounts = { due: 0, delivered: 0, certain: 0 };
  const points = days.map((on) => {
    const { due = 0, delivered = 0, certain = 0 } = changes.get(on) ?? {};
    sum.due += due;
    sum.delivered += delivered;
    sum.certain += certain;
    return {
      on,
      due: sum.due,
      deliveredLow: on > day ? null : sum.certain,
      deliveredHigh: on > day ? null : sum.delivered,
    };
  });
  const chart = {
    day,
    total: agreements.reduce((total, { commitments }) => total + commitments.length, 0),
    dated: own.reduce((total, { dated }) => total + dated, 0),
    recurring: own.reduce((total, { recurring }) => total + recurring, 0),
    points,
  };
  return { ...chart, finding: findingOf(chart) };
}
