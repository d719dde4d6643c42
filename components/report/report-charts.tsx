import type { ReactNode } from "react";
import { BurnUpFigure } from "@/components/charts/burn-up-figure";
import { DeliveryFigure } from "@/components/charts/delivery-figure";
import { EvidenceFigure } from "@/components/charts/evidence-figure";
import { FreshnessFigure } from "@/components/charts/freshness-figure";
import { ProgressFigure } from "@/components/charts/progress-figure";
import { ScheduleFigure } from "@/components/charts/schedule-figure";
import { seriesOf } from "@/lib/domain/charts/chart-series";
import { NO_FILTERS } from "@/lib/domain/filter-terms";
import type { ReportChart } from "@/lib/domain/report-document";
import type { AgreementView, Perspective } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { pages } from "@/lib/paths";

type About = { locale: Locale; agreement: AgreementView; perspective: Perspective };

/** The charts of one agreement as they stand in its report. */
export function reportCharts({ locale, agreement, perspective }: About): Record<ReportChart, ReactNode> {
  const { slug, title, asOf } = agreement;
  const series = seriesOf([agreement], asOf);
  const question = { filters: { ...NO_FILTERS, agreement: [slug] }, by: "theme" as const, perspective };
  const shared = { locale, headingLevel: 3 as const, question };
  const ofOne = {
    nameOf: () => "",
    hrefOf: (_: string, ref: string) => pages.commitment(locale, slug, ref, perspective),
  };
  const titles = new Map([[slug, title]]);
  return {
    delivery: <DeliveryFigure {...shared} chart={series.delivery} groups={null} />,
    schedule: <ScheduleFigure {...shared} {...ofOne} chart={series.schedule} rows={series.dated} />,
    progress: <ProgressFigure {...shared} chart={series.progress} titles={titles} hrefOf={ofOne.hrefOf} />,
    evidence: <EvidenceFigure {...shared} {...ofOne} chart={series.evidence} />,
    "burn-up": <BurnUpFigure {...shared} chart={series.burnUp} />,
    freshness: <FreshnessFigure {...shared} chart={series.freshness} titles={titles} hrefOf={ofOne.hrefOf} />,
  };
}
