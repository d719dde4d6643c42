import { type DeliverySeries, deliverySeries } from "@/lib/domain/charts/delivery-series";
import { type EvidenceSeries, evidenceSeries } from "@/lib/domain/charts/evidence-series";
import { type ProgressSeries, progressSeries } from "@/lib/domain/charts/progress-series";
import { type ScheduleSeries, scheduleSeries } from "@/lib/domain/charts/schedule-series";
import type { IsoDate } from "@/lib/domain/record";
import type { AgreementView } from "@/lib/domain/view";

/** The numbers behind the four charts. Serialisable: the summary of the API is the same value. */
export type ChartSet = {
  delivery: DeliverySeries;
  progress: ProgressSeries;
  schedule: ScheduleSeries;
  evidence: EvidenceSeries;
};

/**
 * The charts of one agreement or of several together, on `day`. Agreements not
 * yet signed on their day have no commitments and no evidence to chart.
 */
export function chartSet(views: readonly AgreementView[], day: IsoDate): ChartSet {
  const signed = views.filter((view) => view.signed);
  const commitments = signed.flatMap((view) => view.commitments);
  const signings = signed.map((view) => view.signing.on).sort();
  return {
    delivery: deliverySeries(commitments),
    progress: progressSeries(commitments),
    schedule: scheduleSeries(commitments),
    evidence: evidenceSeries(
      signed.flatMap((view) => view.evidence),
      signings[0] ?? day,
      day,
    ),
  };
}
