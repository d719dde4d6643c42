import type { ClockReading } from "@/components/commitment/live-clock";
import { AgreementTable } from "@/components/overview/agreement-table";
import { DueList } from "@/components/overview/due-list";
import { dueGroups } from "@/lib/domain/overview";
import type { AgreementView, Perspective } from "@/lib/domain/view";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  agreements: readonly AgreementView[];
  perspective: Perspective;
  clock: ClockReading;
};

/** What is due next, what is past, what was met, and every agreement. */
export function OverviewPage({ locale, agreements, perspective, clock }: Props) {
  const t = translator(locale, "overview");
  const { ahead, passed, met } = dueGroups(agreements);
  const commitments = agreements.reduce((sum, { totals }) => sum + totals.commitments, 0);
  const dated = ahead.length + passed.length + met.length;
  const last = passed[0]?.commitment.deadline.dueOn;
  const shared = { locale, perspective, clock };
  return (
    <>
      <div className="pt-10 lg:pt-12">
        <h1 className="max-w-[18em]">{t("title")}</h1>
        <p className="lead mt-4">
          {t("lead", {
            agreements: agreements.length,
            commitments,
            dated,
            ahead: ahead.length,
            passed: passed.length,
            met: met.length,
          })}
        </p>
      </div>
      <div className="due-columns">
        <section aria-labelledby="next">
          <h2 id="next">{t("next.title")}</h2>
          {ahead.length > 0 ? (
            <DueList {...shared} rows={ahead} />
          ) : (
            <p className="section-note">
              {t("next.none")} {last ? t("next.noneAfter", { date: formatDate(locale, last, "weekday") }) : null}
            </p>
          )}
          {met.length > 0 ? (
            <>
              <h2 className="mt-12">{t("met.title")}</h2>
              <DueList {...shared} rows={met} />
            </>
          ) : null}
        </section>
        <section aria-labelledby="past">
          <h2 id="past">{t("past.title")}</h2>
          <p className="section-note">{passed.length > 0 ? t("past.note") : t("past.none")}</p>
          <DueList {...shared} rows={passed} />
        </section>
      </div>
      <section className="section" aria-labelledby="agreements">
        <h2 id="agreements">{t("agreements.title")}</h2>
        <p className="section-note measure">{agreements.length > 0 ? t("agreements.note") : t("agreements.none")}</p>
        {agreements.length > 0 ? (
          <div className="mt-4">
            <AgreementTable locale={locale} agreements={agreements} perspective={perspective} />
          </div>
        ) : null}
      </section>
    </>
  );
}
