import { type BurnUpChart, burnUpChart } from "@/lib/domain/charts/burn-up-chart";
import { type DeliveryChart, deliveryChart } from "@/lib/domain/charts/delivery-chart";
import { type DeliveryGroups, deliveryGroups, type Grouping } from "@/lib/domain/charts/delivery-groups";
import { type EvidenceChart, evidenceChart } from "@/lib/domain/charts/evidence-chart";
import { type FreshnessChart, freshnessChart } from "@/lib/domain/charts/freshness-chart";
import { type ProgressChart, progressChart } from "@/lib/domain/charts/progress-chart";
import { type ScheduleChart, scheduleChart } from "@/lib/domain/charts/schedule-chart";
import { type DatedRow, datedRows } from "@/lib/domain/charts/schedule-days";
import type { IsoDate } from "@/lib/domain/record";
import { sumOfTotals } from "@/lib/domain/totals";
import type { AgreementView, Totals } from "@/lib/domain/view";

/** The charts of a page, by the name each has in addresses. */
export const CHART_NAMES = ["delivery", "progress", "burn-up", "schedule", "evidence", "freshness"] as const;
export type ChartName = (typeof CHART_NAMES)[number];

/** The series that the charts draw, and that tables, CSV, pictures and the API write. */
export type ChartSeries = {
  totals: Totals;
  delivery: DeliveryChart;
  groups: DeliveryGroups;
  progress: ProgressChart;
  burnUp: BurnUpChart;
  schedule: ScheduleChart;
  dated: DatedRow[];
  evidence: EvidenceChart;
  freshness: FreshnessChart;
};

/** Every series of the agreements given, on a day. What is not signed by then has nothing to chart. */
export function seriesOf(views: readonly AgreementView[], day: IsoDate, by: Grouping = "theme"): ChartSeries {
  const signed = views.filter((view) => view.signed);
  const totals = sumOfTotals(signed.map((view) => view.totals));
  return {
    totals,
    delivery: deliveryChart(totals),
    groups: deliveryGroups(signed, by),
    progress: progressChart(signed),
    burnUp: burnUpChart(signed, day),
    schedule: scheduleChart(totals),
    dated: datedRows(signed),
    evidence: evidenceChart(signed, day),
    freshness: freshnessChart(signed),
  };
}
