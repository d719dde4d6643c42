import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "@/app/[locale]/frame";
import { ChartSet } from "@/components/charts/chart-set";
import { AgreementChoice } from "@/components/timeline/agreement-choice";
import { Notice } from "@/components/ui/notice";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";
import { agreementsAnswer } from "@/lib/queries/agreements";
import { readPerspective } from "@/lib/schema/perspective";
import { valuesOf } from "@/lib/schema/search-params";
import { pageMetadata } from "@/lib/web/page-metadata";

type Props = PageProps<"/[locale]/charts">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) return {};
  const t = translator(locale, "charts");
  const { perspective } = readPerspective(query);
  const agreement = valuesOf(query, "agreement")[0];
  return pageMetadata({
    locale,
    title: t("title"),
    description: t("lead"),
    address: (other) => pages.charts(other, { agreement, ...perspective }),
  });
}

/** The four charts, of every agreement signed by the day or of one. */
export default async function ChartsPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const t = translator(locale, "charts");
  const { perspective, problems } = readPerspective(query);
  const answer = await agreementsAnswer(perspective);
  const asked = valuesOf(query, "agreement")[0] ?? null;
  const chosen = answer.data.find(({ slug }) => slug === asked) ?? null;
  const views = chosen ? [chosen] : answer.data;
  return (
    <Frame
      locale={locale}
      nav="charts"
      here={pages.charts}
      query={{ agreement: chosen?.slug, ...perspective }}
      answer={answer}
      problems={problems}
    >
      <header className="pt-10 sm:pt-14">
        <h1>{t("title")}</h1>
        <p className="lead mt-3">{t("lead")}</p>
      </header>
      {asked && !chosen ? <Notice tone="amber">{t("unknownAgreement")}</Notice> : null}
      {answer.data.length === 0 ? (
        <p className="section">{t("none")}</p>
      ) : (
        <>
          <AgreementChoice
            action={pages.charts(locale)}
            label={t("choose")}
            all={t("all")}
            submit={t("show")}
            options={answer.data.map(({ slug, title }) => ({ value: slug, label: title[locale] }))}
            chosen={chosen?.slug ?? ""}
            keep={perspective}
          />
          {chosen ? (
            <p className="mt-4">
              <a href={pages.agreement(locale, chosen.slug, perspective)}>{t("openAgreement")}</a>
            </p>
          ) : null}
          <div className="section">
            <ChartSet
              locale={locale}
              views={views}
              day={answer.asOf}
              perspective={perspective}
              agreement={chosen?.slug ?? null}
            />
          </div>
        </>
      )}
    </Frame>
  );
}
