import type { Finding } from "@/lib/domain/charts/finding";
import { SCHEDULE_STATES, type ScheduleState } from "@/lib/domain/record";
import type { Totals } from "@/lib/domain/view";

export type ScheduleBar = { state: ScheduleState; count: number };
export type ScheduleChart = { total: number; dated: number; bars: ScheduleBar[]; finding: Finding };

/**
 * - `schedule-none-listed`: there are no commitments.
 * - `schedule-none-dated`: none of `of` carries a date.
 * - `schedule-counted`: `dated` of `of`; of the dated, `passed`, `ahead` (today included), `metOnTime`, `metLate`.
 */
function findingOf({ commitments, dated, bySchedule }: Totals): Finding {
  if (commitments === 0) return { code: "schedule-none-listed", params: {} };
  if (dated === 0) return { code: "schedule-none-dated", params: { of: commitments } };
  return {
    code: "schedule-counted",
    params: {
      of: commitments,
      dated,
      passed: bySchedule.passed,
      ahead: bySchedule.upcoming + bySchedule["due-soon"] + bySchedule["due-today"],
      metOnTime: bySchedule["met-on-time"],
      metLate: bySchedule["met-late"],
    },
  };
}

/** The schedule: every state in the domain's order, those without a commitment included. */
export function scheduleChart(totals: Totals): ScheduleChart {
  const bars = SCHEDULE_STATES.map((state) => ({ state, count: totals.bySchedule[state] }));
  return { total: totals.commitments, dated: totals.dated, bars, finding: findingOf(totals) };
}
