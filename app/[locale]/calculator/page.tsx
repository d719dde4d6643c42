import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "@/app/[locale]/frame";
import { CalculatorExamples } from "@/components/calculator/calculator-examples";
import { CalculatorForm } from "@/components/calculator/calculator-form";
import { CalculatorResult } from "@/components/calculator/calculator-result";
import { problemWords } from "@/components/calculator/problem-words";
import { ErrorSummary } from "@/components/ui/error-summary";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { api, pages } from "@/lib/paths";
import { calculatorAnswer } from "@/lib/queries/calculator";
import { calendarsOnRecord } from "@/lib/queries/calendars-on-record";
import type { CalculatorReading } from "@/lib/schema/calculator-form";
import { pageMetadata } from "@/lib/web/page-metadata";

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
  const reading = calculatorAnswer(await searchParams);
  const t = translator(locale, "calculator");
  return pageMetadata({
    locale,
    title: reading.problems.length > 0 ? t("titleWrong") : t("title"),
    description: t("description"),
    address: (other) => pages.calculator(other, queryOf(reading)),
  });
}

/** When a period ends: the form, the working and the other readings, all in the address. */
export default async function CalculatorPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const reading = calculatorAnswer(await searchParams);
  const { deadline, problems } = reading;
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
    </Frame>
  );
}
