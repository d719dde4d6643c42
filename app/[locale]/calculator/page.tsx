import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WhatIfPage } from "@/app/[locale]/calculator/what-if-page";
import { Frame } from "@/app/[locale]/frame";
import { CalculatorExamples } from "@/components/calculator/calculator-examples";
import { CalculatorForm } from "@/components/calculator/calculator-form";
import { CalculatorResult } from "@/components/calculator/calculator-result";
import { problemWords } from "@/components/calculator/problem-words";
import { ErrorSummary } from "@/components/ui/error-summary";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { api, pages } from "@/lib/paths";
import { agreementsAnswer } from "@/lib/queries/agreements";
import { calculatorAnswer } from "@/lib/queries/calculator";
import { calendarsOnRecord } from "@/lib/queries/calendars-on-record";
import { whatIfAnswer } from "@/lib/queries/what-if";
import type { CalculatorReading } from "@/lib/schema/calculator-form";
import { readPerspective } from "@/lib/schema/perspective";
import { type SearchInput, valuesOf } from "@/lib/schema/search-params";
import { readWhatIf, whatIfParams } from "@/lib/schema/what-if";
import { borrowedPicture } from "@/lib/web/link-picture-address";
import { absentMetadata, pageMetadata } from "@/lib/web/page-metadata";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The address that gives the same form again. */
function queryOf({ values, asked }: CalculatorReading): Record<string, string | string[]> {
  return asked ? values : {};
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const query = await searchParams;
  const slug = valuesOf(query, "agreement")[0];
  if (slug !== undefined) return whatIfMetadata(locale, slug, query);
  const reading = calculatorAnswer(query);
  const t = translator(locale, "calculator");
  return pageMetadata({
    locale,
    title: reading.problems.length > 0 ? t("titleWrong") : t("title"),
    description: t("description"),
    address: (other) => pages.calculator(other, queryOf(reading)),
    picture: await borrowedPicture(locale, { asOf: null, knownOn: null }),
  });
}

async function whatIfMetadata(locale: Locale, slug: string, query: SearchInput): Promise<Metadata> {
  const { perspective } = readPerspective(query);
  const { data, beforeRecord } = await whatIfAnswer(slug, readWhatIf(query).supposed, perspective);
  if (!data) return absentMetadata(locale, beforeRecord);
  const t = translator(locale, "whatIf");
  const title = data.agreement.title[locale];
  return pageMetadata({
    locale,
    title: t("title", { title }),
    description: t("description", { title }),
    address: (other) => pages.calculator(other, { agreement: slug, ...whatIfParams(data.supposed), ...perspective }),
    picture: await borrowedPicture(locale, perspective, slug),
  });
}

/** When a period ends: the form, the working and the other readings, all in the address. */
export default async function CalculatorPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const query = await searchParams;
  const slug = valuesOf(query, "agreement")[0];
  if (slug !== undefined) return <WhatIfPage locale={locale} slug={slug} query={query} />;
  const reading = calculatorAnswer(query);
  const { deadline, problems } = reading;
  const { data: agreements } = await agreementsAnswer({ asOf: null, knownOn: null });
  const offered = await calendarsOnRecord();
  const t = translator(locale, "calculator");
  const errors = problems.map((problem) => ({ field: problem.path, message: problemWords(locale, problem) }));
  return (
    <Frame
      locale={locale}
      nav="calculator"
      here={(other, changed) => pages.calculator(other, changed)}
      query={queryOf(reading)}
      answer={null}
    >
      <header className="pt-10">
        <ErrorSummary title={t("errors")} errors={errors} />
        <h1>{t("title")}</h1>
        <p className="lead mt-4">{t("lead")}</p>
      </header>
      <div className="calculator mt-10">
        <CalculatorForm
          locale={locale}
          values={reading.values}
          offered={offered}
          errors={Object.fromEntries([...errors].reverse().map(({ field, message }) => [field, message]))}
        />
        {deadline ? (
          <CalculatorResult locale={locale} deadline={deadline} json={api.deadline(reading.query ?? {})} />
        ) : null}
        <CalculatorExamples locale={locale} />
      </div>
      <section className="section no-print" aria-labelledby="what-if">
        <h2 id="what-if">{translator(locale, "whatIf")("choose")}</h2>
        <p className="measure mt-2">{translator(locale, "whatIf")("chooseText")}</p>
        <ul className="mt-3">
          {agreements.map((agreement) => (
            <li key={agreement.slug}>
              <a className="inline-block py-1.5" href={pages.calculator(locale, { agreement: agreement.slug })}>
                {agreement.title[locale]}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </Frame>
  );
}
