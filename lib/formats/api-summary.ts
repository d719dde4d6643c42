import type { DeliveryChart } from "@/lib/domain/charts/delivery-chart";
import type { EvidenceChart } from "@/lib/domain/charts/evidence-chart";
import type { ProgressChart } from "@/lib/domain/charts/progress-chart";
import type { ScheduleChart } from "@/lib/domain/charts/schedule-chart";
import type { Totals } from "@/lib/domain/view";

type Charts = {
  totals: Totals;
  delivery: DeliveryChart;
  progress: ProgressChart;
  schedule: ScheduleChart;
  evidence: EvidenceChart;
};

/** The charts' own numbers; findings stay codes with their values. */
export function toApiSummary({ totals, delivery, progress, schedule, evidence }: Charts): Charts {
  return { totals, delivery, progress, schedule, evidence };
}
