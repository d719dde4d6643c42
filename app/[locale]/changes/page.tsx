import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "@/app/[locale]/frame";
import { CHANGES_A_PAGE, DayList } from "@/components/changes/day-list";
import { KindCounts } from "@/components/changes/kind-counts";
import { LastVisit } from "@/components/changes/last-visit";
import { RecordList } from "@/components/changes/record-list";
import { TwoDays } from "@/components/changes/two-days";
import { PageProblem } from "@/components/site/page-problem";
import { AgreementChoice } from "@/components/timeline/agreement-choice";
import { DateField } from "@/components/ui/form-fields";
import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/lib/i18n/dates";
import { dayPatterns } from "@/lib/i18n/day-patterns";
import { isLocale } from "@/lib/i18n/locales";
import { plainWords, translator } from "@/lib/i18n/translator";
import { api, pages } from "@/lib/paths";
import { type ChangesData, changesAnswer } from "@/lib/queries/changes-between";
import { latestRecordChanges } from "@/lib/queries/record-changes";
import { readDayRange } from "@/lib/schema/day-range";
import { readPage } from "@/lib/schema/page-number";
import { readPerspective } from "@/lib/schema/perspective";
import { type InputProblem, type SearchInput, valuesOf } from "@/lib/schema/search-params";
import { borrowedPicture } from "@/lib/web/link-picture-address";
import { pageMetadata } from "@/lib/web/page-metadata";

type Props = PageProps<"/[locale]/changes">;

/** Entries of the record on the page of the last 30 days. */
const LATEST = 30;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) return {};
  const t = translator(locale, "changes");
  const { perspective } = readPerspective(query);
  const agreement = valuesOf(query, "agreement")[0];
  return pageMetadata({
    locale,
    title: t("title"),
    description: t("description"),
    address: (other) => pages.changes(other, { agreement, ...readDayRange(query).range, ...perspective }),
    picture: await borrowedPicture(locale, perspective, agreement),
  });
}

/** What the address asks for; an agreement that the record does not have gives way to all of them. */
async function found(query: SearchInput) {
  const { perspective, problems } = readPerspective(query);
  const asked = readDayRange(query);
  const slug = valuesOf(query, "agreement")[0] ?? null;
  const one = await changesAnswer({ agreement: slug, ...asked.range }, perspective);
  const answer = one.data ? one : await changesAnswer({ agreement: null, ...asked.range }, perspective);
  const agreement = one.data ? slug : null;
  const isRange = asked.range.from !== null || asked.range.to !== null;
  const entries = isRange ? null : await latestRecordChanges(agreement, perspective, LATEST);
  return {
    answer,
    data: answer.data,
    agreement,
    isUnknown: agreement !== slug,
    asked,
    isRange,
    entries,
    perspective,
    problems,
  };
}

/** Control characters have no place in a page. */
const printable = (value: string) => value.replace(/\p{Cc}/gu, "\uFFFD");

function RangeProblems({ locale, problems }: { locale: "en" | "ja"; problems: readonly InputProblem[] }) {
  const t = translator(locale, "changes");
  return problems.map(({ path, code, value }) => (
    <Notice key={path} tone="seal">
      {code === "ends-before-it-begins"
        ? t("wrongOrder")
        : t("wrongDate", { code: code.replaceAll("-", "_"), value: printable(value) })}
    </Notice>
  ));
}

/** What changed between two days; without days, the last 30 and the latest entries of the record. */
export default async function ChangesPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const t = translator(locale, "changes");
  const { answer, data, agreement, isUnknown, asked, isRange, entries, perspective, problems } = await found(query);
  const here = { agreement, ...asked.range, ...perspective };
  const pageCount = Math.max(1, Math.ceil((data?.changes.length ?? 0) / CHANGES_A_PAGE));
  const paging = readPage(query, pageCount);
  return (
    <Frame locale={locale} nav="changes" here={pages.changes} query={here} answer={answer} problems={problems}>
      {data ? (
        <>
          <header className="pt-10 sm:pt-14">
            <h1>{t("title")}</h1>
            <p className="lead mt-3">{t("lead", daysOf(locale, data))}</p>
          </header>
          <AgreementChoice
            action={pages.changes(locale)}
            label={t("choose")}
            all={t("all")}
            submit={t("show")}
            options={data.choices.map(({ slug, title }) => ({ value: slug, label: title[locale] }))}
            chosen={agreement ?? ""}
            keep={perspective}
          >
            <DateField name="from" label={t("from")} defaultValue={data.from} />
            <DateField name="to" label={t("to")} defaultValue={data.to} />
          </AgreementChoice>
          <div className="mt-4 grid gap-3">
            {isUnknown ? <Notice tone="amber">{t("unknownAgreement")}</Notice> : null}
            <RangeProblems locale={locale} problems={asked.problems} />
            <PageProblem locale={locale} {...paging} pages={pageCount} />
            {data.to > answer.asOf ? <Notice>{t("ahead")}</Notice> : null}
            {perspective.asOf || perspective.knownOn ? null : (
              <p className="last-visit no-print">
                <LastVisit
                  today={answer.asOf}
                  href={pages.changes(locale, { agreement, from: "DAY" })}
                  words={plainWords(locale, "changes").visit}
                  days={dayPatterns(locale)}
                />
              </p>
            )}
            {isRange ? (
              <p className="no-print">
                <a href={pages.changes(locale, { agreement, ...perspective })}>{t("usual")}</a>
              </p>
            ) : null}
          </div>
          <KindCounts locale={locale} counts={data.counts} />
          <TwoDays locale={locale} {...data} />
          <DayList
            locale={locale}
            agreements={data.agreements}
            changes={data.changes}
            perspective={perspective}
            page={paging.page}
            href={(page) => pages.changes(locale, { ...here, page: page > 1 ? page : null })}
          />
          {entries ? (
            <RecordList locale={locale} agreements={data.agreements} entries={entries} perspective={perspective} />
          ) : null}
          <p className="no-print mt-10">
            <a href={api.changes({ agreement, from: data.from, to: data.to, ...perspective })}>{t("json")}</a>
          </p>
        </>
      ) : null}
    </Frame>
  );
}

function daysOf(locale: "en" | "ja", { from, to }: ChangesData) {
  return { from: formatDate(locale, from, "long"), to: formatDate(locale, to, "long") };
}
