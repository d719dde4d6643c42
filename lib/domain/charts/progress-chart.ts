import type { Finding } from "@/lib/domain/charts/finding";
import { type DatedRow, otherwiseOf } from "@/lib/domain/charts/schedule-days";
import { ofEach } from "@/lib/domain/of-each";
import type { DeliveryState, ScheduleState, Text } from "@/lib/domain/record";
import type { AgreementView } from "@/lib/domain/view";

/** One commitment: how far it is and how much of its time is used, both in percent; null is unknown, never 0. */
export type ProgressRow = {
  agreement: string;
  ref: string;
  title: Text;
  state: DeliveryState;
  disputed: boolean;
  schedule: ScheduleState;
  progress: number | null;
  stepsDone: number;
  stepsTotal: number;
  timeUsed: number | null;
  /** Where it would stand if a disputed delivery was none; null where nothing is disputed. */
  otherwise: DatedRow["otherwise"];
};
export type ProgressChart = { rows: ProgressRow[]; finding: Finding };

/**
 * - `progress-none-listed`: there are no commitments.
 * - `progress-none-known`: progress is known for none of `of`.
 * - `progress-counted`: known for `known` of `of`; `behind` of the `timed` that also have a time used show less
 *   progress than time. `stepsDone` of `stepsTotal` over all.
 */
function findingOf(rows: readonly ProgressRow[]): Finding {
  if (rows.length === 0) return { code: "progress-none-listed", params: {} };
  const known = rows.filter((row) => row.progress !== null);
  if (known.length === 0) return { code: "progress-none-known", params: { of: rows.length } };
  const timed = known.filter((row) => row.timeUsed !== null);
  return {
    code: "progress-counted",
    params: {
      of: rows.length,
      known: known.length,
      timed: timed.length,
      behind: timed.filter((row) => (row.progress ?? 0) < (row.timeUsed ?? 0)).length,
      stepsDone: rows.reduce((sum, row) => sum + row.stepsDone, 0),
      stepsTotal: rows.reduce((sum, row) => sum + row.stepsTotal, 0),
    },
  };
}

const ownRows = ofEach(({ slug, asOf, commitments }) =>
  commitments.map((commitment): ProgressRow => {
    const { ref, title, delivery, schedule } = commitment;
    return {
      agreement: slug,
      ref,
      title,
      state: delivery.state,
      disputed: delivery.disputed,
      schedule: schedule.state,
      progress: delivery.progress,
      stepsDone: delivery.stepsDone,
      stepsTotal: delivery.stepsTotal,
      timeUsed: schedule.timeUsed,
      otherwise: otherwiseOf(commitment, asOf),
    };
  }),
);

/** Progress of every commitment beside the share of its time that is used, in record order. */
export function progressChart(agreements: readonly AgreementView[]): ProgressChart {
  const rows = agreements.flatMap((agreement) => ownRows(agreement));
  return { rows, finding: findingOf(rows) };
}
