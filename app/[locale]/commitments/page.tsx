import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "@/app/[locale]/frame";
import { ActiveFilters } from "@/components/commitments/active-filters";
import { AddressProblems } from "@/components/commitments/address-problems";
import { CommitmentTable } from "@/components/commitments/commitment-table";
import { EmptyList } from "@/components/commitments/empty-list";
import { FilterForm } from "@/components/commitments/filter-form";
import { listHref } from "@/components/commitments/list-address";
import { FeedLinks } from "@/components/feeds/feed-links";
import { Pagination } from "@/components/ui/pagination";
import { filterParams, sortParam } from "@/lib/domain/filter-address";
import { isFiltered } from "@/lib/domain/filter-terms";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { api, feeds, pages } from "@/lib/paths";
import { commitmentsAnswer } from "@/lib/queries/commitments";
import { readCommitmentFilters } from "@/lib/schema/commitment-filters";
import { readPerspective } from "@/lib/schema/perspective";
import { borrowedPicture } from "@/lib/web/link-picture-address";
import { pageMetadata } from "@/lib/web/page-metadata";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const given = await searchParams;
  const t = translator(locale, "commitments");
  const { filters } = readCommitmentFilters(given);
  const { perspective } = readPerspective(given);
  const query = { ...filterParams(filters), ...perspective };
  return pageMetadata({
    locale,
    title: t("title"),
    description: t("description"),
    address: (other) => pages.commitments(other, query),
    picture: await borrowedPicture(
      locale,
      perspective,
      filters.agreement.length === 1 ? filters.agreement[0] : undefined,
    ),
    feeds: { calendar: feeds.deadlines(locale, perspective), changes: feeds.changes(locale) },
  });
}

/** Every commitment, filtered and sorted by the address. */
export default async function CommitmentsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const given = await searchParams;
  const { perspective, problems: dayProblems } = readPerspective(given);
  const read = readCommitmentFilters(given);
  const answer = await commitmentsAnswer(read.filters, perspective, { language: locale });
  const { filters, names, items, total, unfiltered, page, pages: pageCount, facets, loosened } = answer.data;
  const address = { locale, filters, perspective };
  const query = { ...filterParams(filters), ...perspective };
  const t = translator(locale, "commitments");
  const order = t(`sort.${(sortParam(filters.sort) ?? "agreement") as "agreement"}`);
  const found = isFiltered(filters) ? t("foundOf", { total, all: unfiltered }) : t("found", { total });
  return (
    <Frame
      locale={locale}
      nav="commitments"
      here={(other, changed) => pages.commitments(other, changed)}
      query={query}
      answer={answer}
      problems={dayProblems}
    >
      <header className="pt-10">
        <h1>{t("title")}</h1>
        <p className="lead mt-4">
          {unfiltered > 0 ? t("lead", { commitments: unfiltered, agreements: facets.agreement.length }) : t("none")}
        </p>
        <AddressProblems locale={locale} problems={[...read.problems, ...answer.data.problems]} />
      </header>
      <div className="list-with-filters mt-10">
        <FilterForm address={address} facets={facets} names={names} />
        <section aria-labelledby="found">
          <div className="list-head">
            <h2 id="found">{found}</h2>
            <p className="section-note">
              {t("order", { order })} {pageCount > 1 ? t("pageOf", { page, pages: pageCount }) : null}
            </p>
            <ActiveFilters address={address} names={names} />
          </div>
          {total > 0 ? (
            <CommitmentTable address={address} rows={items} />
          ) : (
            <EmptyList address={address} loosened={loosened} unfiltered={unfiltered} />
          )}
          <Pagination
            label={t("pages.label")}
            page={page}
            pages={pageCount}
            href={(number) => listHref(address, { page: number })}
            previous={t("pages.previous")}
            next={t("pages.next")}
          />
          <FeedLinks
            locale={locale}
            calendar={feeds.deadlines(locale, perspective)}
            changes={feeds.changes(locale, { knownOn: perspective.knownOn })}
            csv={feeds.commitments(locale, { ...filterParams({ ...filters, page: 1 }), ...perspective })}
          />
          <p className="no-print small mt-2">
            <a href={api.commitments({ ...filterParams({ ...filters, page: 1 }), ...perspective })}>{t("data")}</a>
          </p>
        </section>
      </div>
    </Frame>
  );
}
