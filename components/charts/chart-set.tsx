import { BurnUpFigure } from "@/components/charts/burn-up-figure";
import { shortNames } from "@/components/charts/chart-picture";
import { DeliveryFigure } from "@/components/charts/delivery-figure";
import { EvidenceFigure } from "@/components/charts/evidence-figure";
import { FreshnessFigure } from "@/components/charts/freshness-figure";
import { ProgressFigure } from "@/components/charts/progress-figure";
import { ScheduleFigure } from "@/components/charts/schedule-figure";
import type { ChartQuestion } from "@/lib/domain/charts/chart-address";
import type { ChartSeries } from "@/lib/domain/charts/chart-series";
import type { AgreementView } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { pages } from "@/lib/paths";

type Props = {
  locale: Locale;
  /** The agreements that the series are of. */
  views: readonly AgreementView[];
  series: ChartSeries;
  question: ChartQuestion;
  /** Level of each chart's heading. */
  headingLevel?: 2 | 3;
};

/** What every figure of a set is given. */
function sharedProps({ locale, views, question, headingLevel = 2 }: Props) {
  const { asOf, knownOn } = question.perspective;
  return {
    shared: { locale, headingLevel, question },
    hrefOf: (slug: string, ref: string) => pages.commitment(locale, slug, ref, { asOf, knownOn }),
    titles: new Map(views.map(({ slug, title }) => [slug, title])),
    nameOf: shortNames(views),
  };
}

/** The four charts of one agreement's own page, complete in the server's HTML. */
export function ChartSet(props: Props) {
  const { shared, hrefOf, titles, nameOf } = sharedProps(props);
  const { series } = props;
  return (
    <div className="grid gap-x-14 gap-y-14 lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]">
      <div className="grid content-start gap-y-14">
        <DeliveryFigure {...shared} chart={series.delivery} groups={null} />
        <EvidenceFigure {...shared} chart={series.evidence} nameOf={nameOf} hrefOf={hrefOf} />
      </div>
      <ScheduleFigure {...shared} chart={series.schedule} rows={series.dated} nameOf={nameOf} hrefOf={hrefOf} />
      <div className="lg:col-span-2">
        <ProgressFigure {...shared} chart={series.progress} titles={titles} hrefOf={hrefOf} />
      </div>
    </div>
  );
}

/** Every chart, one under the other. */
export function EveryChart(props: Props) {
  const { shared, hrefOf, titles, nameOf } = sharedProps(props);
  const { series } = props;
  return (
    <div className="chart-pages grid grid-cols-[minmax(0,1fr)] gap-y-16">
      <DeliveryFigure {...shared} chart={series.delivery} groups={series.groups} />
      <ProgressFigure {...shared} chart={series.progress} titles={titles} hrefOf={hrefOf} />
      <BurnUpFigure {...shared} chart={series.burnUp} />
      <ScheduleFigure {...shared} chart={series.schedule} rows={series.dated} nameOf={nameOf} hrefOf={hrefOf} />
      <EvidenceFigure {...shared} chart={series.evidence} nameOf={nameOf} hrefOf={hrefOf} />
      <FreshnessFigure {...shared} chart={series.freshness} titles={titles} hrefOf={hrefOf} />
    </div>
  );
}
