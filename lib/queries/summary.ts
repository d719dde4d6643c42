import { type DeliveryChart, deliveryChart } from "@/lib/domain/charts/delivery-chart";
import { type EvidenceChart, evidenceChart } from "@/lib/domain/charts/evidence-chart";
import { type ProgressChart, progressChart } from "@/lib/domain/charts/progress-chart";
import { type ScheduleChart, scheduleChart } from "@/lib/domain/charts/schedule-chart";
import { type Timeline, timelineOf } from "@/lib/domain/timeline";
import { totalsOf } from "@/lib/domain/totals";
import type { AgreementView, Answer, Perspective, Totals } from "@/lib/domain/view";
import { agreementAnswer } from "@/lib/queries/agreement";
import { agreementsAnswer } from "@/lib/queries/agreements";
import type { Asked } from "@/lib/queries/answer";

/** The numbers behind the charts, and the timeline, of one agreement or of all of them together. */
export type Summary = {
  agreements: AgreementView[];
  totals: Totals;
  delivery: DeliveryChart;
  progress: ProgressChart;
  schedule: ScheduleChart;
  evidence: EvidenceChart;
  timeline: Timeline;
};

/** Sums up agreements on a day. Every number comes from the views given. */
export function summaryOf(agreements: AgreementView[], day: string): Summary {
  const totals = totalsOf(agreements.flatMap((agreement) => agreement.commitments));
  return {
    agreements,
    totals,
    delivery: deliveryChart(totals),
    progress: progressChart(agreements),
    schedule: scheduleChart(totals),
    evidence: evidenceChart(agreements, day),
    timeline: timelineOf(agreements, day),
  };
}

/** The summary of one agreement, or of every agreement signed by the day for null. `data` is null when there is no such agreement. */
export async function summaryAnswer(
  slug: string | null,
  perspective: Perspective,
  asked?: Asked,
): Promise<Answer<Summary | null>> {
  if (slug === null) {
    const all = await agreementsAnswer(perspective, asked);
    return { ...all, data: summaryOf(all.data, all.asOf) };
  }
  const one = await agreementAnswer(slug, perspective, asked);
  return { ...one, data: one.data && summaryOf([one.data], one.asOf) };
}
