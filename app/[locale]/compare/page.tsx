import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "@/app/[locale]/frame";
import { CompareTable } from "@/components/compare/compare-table";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { feeds, pages } from "@/lib/paths";
import { compareAnswer } from "@/lib/queries/compare";
import { readPerspective } from "@/lib/schema/perspective";
import { borrowedPicture } from "@/lib/web/link-picture-address";
import { pageMetadata } from "@/lib/web/page-metadata";

type Props = PageProps<"/[locale]/compare">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) return {};
  const t = translator(locale, "compare");
  const { perspective } = readPerspective(query);
  return pageMetadata({
    locale,
    title: t("title"),
    description: t("description"),
    address: (other) => pages.compare(other, perspective),
    picture: await borrowedPicture(locale, perspective),
  });
}

/** Commitments of the same kind in several agreements, side by side. */
export default async function ComparePage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const t = translator(locale, "compare");
  const { perspective, problems } = readPerspective(query);
  const answer = await compareAnswer(perspective);
  const { agreements, rows, alone, without } = answer.data;
  return (
    <Frame locale={locale} nav="compare" here={pages.compare} query={perspective} answer={answer} problems={problems}>
      <header className="pt-10 sm:pt-14">
        <h1>{t("title")}</h1>
        <p className="lead mt-3">
          {rows.length > 0
            ? t("lead", { rows: rows.length, alone, agreements: agreements.length + without.length })
            : t("none")}
        </p>
      </header>
      {rows.length > 0 ? (
        <div className="section">
          <CompareTable locale={locale} comparison={answer.data} perspective={perspective} />
          {without.length > 0 ? (
            <p className="section-note measure mt-4">
              {t("without", { names: without.map(({ title }) => title[locale]).join(t("separator")) })}
            </p>
          ) : null}
          <p className="no-print mt-6">
            <a href={feeds.compare(locale, perspective)}>{t("csv")}</a>
          </p>
        </div>
      ) : null}
    </Frame>
  );
}
