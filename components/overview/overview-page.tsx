import type { ClockReading } from "@/components/commitment/live-clock";
import { AgreementTable } from "@/components/overview/agreement-table";
import { DueList } from "@/components/overview/due-list";
import { ListPages } from "@/components/site/list-pages";
import { filterParams } from "@/lib/domain/filter-address";
import { NO_FILTERS, type Sort } from "@/lib/domain/filter-terms";
import { dueSummary } from "@/lib/domain/overview";
import type { IsoDate, ScheduleState } from "@/lib/domain/record";
import type { AgreementView, Perspective } from "@/lib/domain/view";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

type Props = {
  locale: Locale;
  agreements: readonly AgreementView[];
  perspective: Perspective;
  clock: ClockReading;
  /** The page of the table of agreements; 1 is the first. */
  page: number;
};

/** The most dates that stand under one heading; the list of commitments has the rest. */
const MOST_DATES = 12;
/** Agreements on one page of their table. */
export const AGREEMENTS_A_PAGE = 12;

/** What is due next, what is past, what was met, and every agreement. */
export function OverviewPage({ locale, agreements, perspective, clock, page }: Props) {
  const t = translator(locale, "overview");
  const { ahead, passed, met } = dueSummary(agreements, MOST_DATES);
  const commitments = agreements.reduce((sum, { totals }) => sum + totals.commitments, 0);
  const dated = ahead.total + passed.total + met.total;
  const shared = { locale, perspective, clock };
  const pageCount = Math.max(1, Math.ceil(agreements.length / AGREEMENTS_A_PAGE));
  const listed = (schedule: ScheduleState[], sort: Sort) =>
    pages.commitments(locale, { ...filterParams({ ...NO_FILTERS, schedule, sort }), ...perspective });
  return (
    <>
      <div className="pt-10 lg:pt-12">
        <h1 className="max-w-[18em]">{t("title")}</h1>
        <p className="lead mt-4">
          {t("lead", {
            agreements: agreements.length,
            commitments,
            dated,
            ahead: ahead.total,
            passed: passed.total,
            met: met.total,
          })}
        </p>
      </div>
      <div className="due-groups">
        <DueList
          {...shared}
          id="next"
          heading={t("next.title")}
          note={ahead.total > 0 ? undefined : noneAhead(locale, passed.first[0]?.commitment.deadline.dueOn ?? null)}
          rows={ahead.first}
          total={ahead.total}
          all={listed(["due-today", "due-soon", "upcoming"], { key: "due", descending: false })}
        />
        {met.total > 0 ? (
          <DueList
            {...shared}
            id="met"
            heading={t("met.title")}
            rows={met.first}
            total={met.total}
            all={listed(["met-on-time", "met-late"], { key: "due", descending: true })}
          />
        ) : null}
        <DueList
          {...shared}
          id="past"
          heading={t("past.title")}
          note={t(passed.total > 0 ? "past.note" : "past.none")}
          rows={passed.first}
          total={passed.total}
          all={listed(["passed"], { key: "due", descending: true })}
        />
      </div>
      <section className="section" aria-labelledby="agreements">
        <h2 id="agreements">{t("agreements.title")}</h2>
        <p className="section-note measure">{agreements.length > 0 ? t("agreements.note") : t("agreements.none")}</p>
        {agreements.length > 0 ? (
          <div className="mt-4">
            <AgreementTable
              locale={locale}
              agreements={agreements.slice((page - 1) * AGREEMENTS_A_PAGE, page * AGREEMENTS_A_PAGE)}
              perspective={perspective}
            />
            <ListPages
              locale={locale}
              page={page}
              pages={pageCount}
              href={(number) =>
                `${pages.overview(locale, { page: number > 1 ? number : null, ...perspective })}#agreements`
              }
            />
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
