import { AgreementHead } from "@/components/agreement/agreement-head";
import { AgreementHistory } from "@/components/agreement/agreement-history";
import { CommitmentTable } from "@/components/agreement/commitment-table";
import { DateClaims } from "@/components/agreement/date-claims";
import { EvidenceList } from "@/components/agreement/evidence-list";
import { HeadlineCounts } from "@/components/agreement/headline-counts";
import { NotSigned } from "@/components/agreement/not-signed";
import { RelatedAgreements } from "@/components/agreement/related-agreements";
import { SourceList } from "@/components/agreement/source-list";
import { ChartSet } from "@/components/charts/chart-set";
import type { ClockReading } from "@/components/commitment/live-clock";
import { FeedLinks } from "@/components/feeds/feed-links";
import { AgreementTimeline } from "@/components/timeline/agreement-timeline";
import { seriesOf } from "@/lib/domain/charts/chart-series";
import { NO_FILTERS } from "@/lib/domain/filter-terms";
import type { AgreementView, HistoryEntry, Perspective } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { api, feeds, pages } from "@/lib/paths";

type Props = {
  locale: Locale;
  agreement: AgreementView;
  /** Every agreement signed by the day, for the links between them. */
  others: readonly AgreementView[];
  /** What was recorded about the agreement and everything in it, oldest first. */
  entries: readonly HistoryEntry[];
  perspective: Perspective;
  clock: ClockReading;
};

/** Everything about one agreement on the day shown. */
export function AgreementPage({ locale, agreement, others, entries, perspective, clock }: Props) {
  if (!agreement.signed) return <NotSigned locale={locale} agreement={agreement} perspective={perspective} />;
  const t = translator(locale, "agreement");
  const shared = { locale, agreement, perspective };
  return (
    <>
      <AgreementHead locale={locale} agreement={agreement} />
      <HeadlineCounts {...shared} clock={clock} />
      <section className="section" aria-labelledby="timeline">
        <h2 id="timeline">{t("timeline.title")}</h2>
        <p className="section-note">{t("timeline.note")}</p>
        <div className="mt-4">
          <AgreementTimeline locale={locale} view={agreement} day={agreement.asOf} perspective={perspective} />
        </div>
      </section>
      <div className="section">
        <ChartSet
          locale={locale}
          views={[agreement]}
          series={seriesOf([agreement], agreement.asOf)}
          question={{ filters: { ...NO_FILTERS, agreement: [agreement.slug] }, by: "theme", perspective }}
        />
        <p className="no-print mt-6">
          <a href={pages.charts(locale, { agreement: agreement.slug, ...perspective })}>{t("more.charts")}</a>
        </p>
      </div>
      <section className="section" aria-labelledby="commitments">
        <h2 id="commitments">{t("table.title")}</h2>
        <p className="section-note">{t("table.note")}</p>
        <div className="mt-4">
          <CommitmentTable {...shared} />
        </div>
      </section>
      <DateClaims locale={locale} agreement={agreement} />
      <EvidenceList {...shared} />
      <RelatedAgreements {...shared} others={others} />
      <SourceList locale={locale} sources={agreement.sources} />
      <AgreementHistory {...shared} entries={entries} />
      <section className="section no-print" aria-labelledby="more">
        <h2 id="more">{t("more.title")}</h2>
        <p className="mt-3">
          <a href={pages.report(locale, agreement.slug, { ...perspective })}>
            {translator(locale, "cite")("report.link")}
          </a>
        </p>
        <p className="mt-1">
          <a href={pages.commitments(locale, { agreement: agreement.slug, ...perspective })}>{t("more.commitments")}</a>
        </p>
        <p className="mt-1">
          <a href={api.agreement(agreement.slug, perspective)}>{t("more.json")}</a>
        </p>
        <FeedLinks
          locale={locale}
          calendar={feeds.agreementDeadlines(locale, agreement.slug, perspective)}
          changes={feeds.agreementChanges(locale, agreement.slug, { knownOn: perspective.knownOn })}
          csv={feeds.commitments(locale, { agreement: agreement.slug, ...perspective })}
          follow={pages.follow(locale, agreement.slug, null)}
        />
      </section>
    </>
  );
}
