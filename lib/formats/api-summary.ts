import type { ChartSeries } from "@/lib/domain/charts/chart-series";

/** The charts' own numbers; findings stay codes with their values. */
export function toApiSummary(series: ChartSeries): ChartSeries {
  const { totals, delivery, groups, progress, burnUp, schedule, dated, evidence, freshness } = series;
  return { totals, delivery, groups, progress, burnUp, schedule, dated, evidence, freshness };
}
