import type { ClockReading } from "@/components/commitment/live-clock";
import { AgreementTable } from "@/components/overview/agreement-table";
import { DueList } from "@/components/overview/due-list";
import { dueGroups } from "@/lib/domain/overview";
import type { IsoDate } from "@/lib/domain/record";
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
      <div className="due-groups">
        <DueList
          {...shared}
          id="next"
          heading={t("next.title")}
          note={ahead.length > 0 ? undefined : noneAhead(locale, passed[0]?.commitment.deadline.dueOn ?? null)}
          rows={ahead}
        />
        {met.length > 0 ? <DueList {...shared} id="met" heading={t("met.title")} rows={met} /> : null}
        <DueList
          {...shared}
          id="past"
          heading={t("past.title")}
          note={t(passed.length > 0 ? "past.note" : "past.none")}
          rows={passed}
        />
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

function noneAhead(locale: Locale, last: IsoDate | null): string {
  const t = translator(locale, "overview");
  if (last === null) return t("next.none");
  return [t("next.none"), t("next.noneAfter", { date: formatDate(locale, last, "weekday") })].join(
    locale === "ja" ? "" : " ",
  );
}
