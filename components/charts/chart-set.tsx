import { DeliveryFigure } from "@/components/charts/delivery-figure";
import { EvidenceFigure } from "@/components/charts/evidence-figure";
import { ProgressFigure } from "@/components/charts/progress-figure";
import { ScheduleFigure } from "@/components/charts/schedule-figure";
import { deliveryChart } from "@/lib/domain/charts/delivery-chart";
import { evidenceChart } from "@/lib/domain/charts/evidence-chart";
import { progressChart } from "@/lib/domain/charts/progress-chart";
import { scheduleChart } from "@/lib/domain/charts/schedule-chart";
import { datedRows } from "@/lib/domain/charts/schedule-days";
import type { IsoDate } from "@/lib/domain/record";
import { totalsOf } from "@/lib/domain/totals";
import type { AgreementView, Perspective } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { api, pages } from "@/lib/paths";

type Props = {
  locale: Locale;
  views: readonly AgreementView[];
  /** The day shown. */
  day: IsoDate;
  perspective: Perspective;
  /** Slug of the one agreement charted; null for all together. */
  agreement: string | null;
  /** Level of each chart's heading. */
  headingLevel?: 2 | 3;
};

/**
 * The four charts of one agreement or of several together, complete in the
 * server's HTML. Agreements not signed by the day have nothing to chart.
 */
export function ChartSet({ locale, views, day, perspective, agreement, headingLevel = 2 }: Props) {
  const signed = views.filter((view) => view.signed);
  const totals = totalsOf(signed.flatMap((view) => view.commitments));
  const query = { asOf: perspective.asOf, knownOn: perspective.knownOn };
  const shared = { locale, headingLevel, jsonHref: api.summary({ agreement, ...query }) };
  const hrefOf = (slug: string, ref: string) => pages.commitment(locale, slug, ref, query);
  const titles = signed.map(({ slug, title }) => ({ slug, title }));
  const codes = new Map(signed.map(({ slug, parties }) => [slug, parties.map(({ code }) => code).join("–")]));
  const nameOf = (slug: string) => (signed.length > 1 ? (codes.get(slug) ?? "") : "");
  return (
    <div className="grid gap-x-14 gap-y-14 lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]">
      <div className="grid content-start gap-y-14">
        <DeliveryFigure {...shared} chart={deliveryChart(totals)} />
        <EvidenceFigure {...shared} chart={evidenceChart(signed, day)} />
      </div>
      <ScheduleFigure
        {...shared}
        chart={scheduleChart(totals)}
        rows={datedRows(signed)}
        nameOf={nameOf}
        hrefOf={hrefOf}
      />
      <div className="lg:col-span-2">
        <ProgressFigure {...shared} chart={progressChart(signed)} agreements={titles} hrefOf={hrefOf} />
      </div>
    </div>
  );
}
