import type { ReactNode } from "react";
import { DeliveryFigure } from "@/components/charts/delivery-figure";
import { EvidenceFigure } from "@/components/charts/evidence-figure";
import { ProgressFigure } from "@/components/charts/progress-figure";
import { ScheduleFigure } from "@/components/charts/schedule-figure";
import { deliveryChart } from "@/lib/domain/charts/delivery-chart";
import { evidenceChart } from "@/lib/domain/charts/evidence-chart";
import { progressChart } from "@/lib/domain/charts/progress-chart";
import { scheduleChart } from "@/lib/domain/charts/schedule-chart";
import { datedRows } from "@/lib/domain/charts/schedule-days";
import type { ReportChart } from "@/lib/domain/report-document";
import type { AgreementView, Perspective } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { api, pages } from "@/lib/paths";

type About = { locale: Locale; agreement: AgreementView; perspective: Perspective };

/** The charts of one agreement as they stand in its report. */
export function reportCharts({ locale, agreement, perspective }: About): Record<ReportChart, ReactNode> {
  const { slug, title, totals, asOf } = agreement;
  const shared = { locale, headingLevel: 3 as const, jsonHref: api.summary({ agreement: slug, ...perspective }) };
  const hrefOf = (_: string, ref: string) => pages.commitment(locale, slug, ref, perspective);
  return {
    delivery: <DeliveryFigure {...shared} chart={deliveryChart(totals)} />,
    schedule: (
      <ScheduleFigure
        {...shared}
        chart={scheduleChart(totals)}
        rows={datedRows([agreement])}
        nameOf={() => ""}
        hrefOf={hrefOf}
      />
    ),
    progress: (
      <ProgressFigure {...shared} chart={progressChart([agreement])} agreements={[{ slug, title }]} hrefOf={hrefOf} />
    ),
    evidence: <EvidenceFigure {...shared} chart={evidenceChart([agreement], asOf)} />,
  };
}
