import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "@/app/[locale]/frame";
import { EveryChart } from "@/components/charts/chart-set";
import { ActiveFilters } from "@/components/commitments/active-filters";
import { AddressProblems } from "@/components/commitments/address-problems";
import { FilterForm } from "@/components/commitments/filter-form";
import { chartParams } from "@/lib/domain/charts/chart-address";
import { isFiltered } from "@/lib/domain/filter-terms";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";
import { summaryAnswer } from "@/lib/queries/summary";
import { readGrouping } from "@/lib/schema/chart-grouping";
import { readCommitmentFilters } from "@/lib/schema/commitment-filters";
import { readPerspective } from "@/lib/schema/perspective";
import type { SearchInput } from "@/lib/schema/search-params";
import { borrowedPicture } from "@/lib/web/link-picture-address";
import { pageMetadata } from "@/lib/web/page-metadata";

type Props = PageProps<"/[locale]/charts">;

/** What the address asks for; what cannot be used is left out and named. */
async function asked(input: SearchInput) {
  const { perspective, problems: days } = readPerspective(input);
  const read = readCommitmentFilters(input);
  const { by, problems: unknown } = readGrouping(input);
  const answer = await summaryAnswer({ filters: read.filters, by }, perspective);
  const question = { filters: answer.data.filters, by, perspective };
  return { answer, question, days, problems: [...read.problems, ...unknown, ...answer.data.problems] };
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = translator(locale, "charts");
  const { question } = await asked(await searchParams);
  return pageMetadata({
    locale,
    title: t("title"),
    description: t("lead"),
    address: (other) => pages.charts(other, chartParams(question)),
    picture: await borrowedPicture(
      locale,
      question.perspective,
      question.filters.agreement.length === 1 ? question.filters.agreement[0] : undefined,
    ),
  });
}

/** Every chart, of the commitments that the filters leave. */
export default async function ChartsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = translator(locale, "charts");
  const { answer, question, days, problems } = await asked(await searchParams);
  const { data } = answer;
  const { filters, by, perspective } = question;
  const address = { locale, filters, perspective, page: pages.charts, keep: { by: by === "theme" ? null : by } };
  const sole = data.agreements.length === 1 && filters.agreement.length === 1 ? data.agreements[0] : undefined;
  const inside = isFiltered(filters);
  return (
    <Frame
      locale={locale}
      nav="charts"
      here={pages.charts}
      query={chartParams(question)}
      answer={answer}
      problems={days}
    >
      <header className="pt-10 sm:pt-14">
        <h1>{t("title")}</h1>
        <p className="lead mt-3">{t("lead")}</p>
        <AddressProblems locale={locale} problems={problems} />
      </header>
      {data.unfiltered === 0 ? (
        <p className="section">{t("none")}</p>
      ) : (
        <div className="list-with-filters mt-10">
          <FilterForm address={address} facets={data.facets} names={data.names} />
          <section aria-labelledby="charted">
            <div className="list-head">
              <h2 id="charted">
                {inside
                  ? t("filtered", { total: data.totals.commitments, all: data.unfiltered })
                  : t("unfiltered", { all: data.unfiltered })}
              </h2>
              <ActiveFilters address={address} names={data.names} />
              {sole ? (
                <p className="mt-3">
                  <a href={pages.agreement(locale, sole.slug, perspective)}>{t("openAgreement")}</a>
                </p>
              ) : null}
            </div>
            {data.totals.commitments === 0 ? (
              <p className="mt-6">{t("noneLeft")}</p>
            ) : (
              <div className="mt-8">
                <EveryChart
                  locale={locale}
                  views={data.agreements}
                  series={data}
                  question={question}
                  headingLevel={3}
                />
              </div>
            )}
          </section>
        </div>
      )}
    </Frame>
  );
}
