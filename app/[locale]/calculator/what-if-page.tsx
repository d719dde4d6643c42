import { Frame } from "@/app/[locale]/frame";
import { NotFoundText } from "@/components/site/not-found-text";
import { Notice } from "@/components/ui/notice";
import { SupposedList } from "@/components/what-if/supposed-list";
import { WhatIfForm } from "@/components/what-if/what-if-form";
import { WhatIfTable } from "@/components/what-if/what-if-table";
import type { Supposed } from "@/lib/domain/what-if";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";
import { whatIfAnswer } from "@/lib/queries/what-if";
import { readPerspective } from "@/lib/schema/perspective";
import type { InputProblem, SearchInput } from "@/lib/schema/search-params";
import { readWhatIf, whatIfParams } from "@/lib/schema/what-if";

type Props = { locale: Locale; slug: string; query: SearchInput };

/** The calculator for a whole agreement: its dates on record and as supposed. Nothing is saved. */
export async function WhatIfPage({ locale, slug, query }: Props) {
  const t = translator(locale, "whatIf");
  const { perspective, problems: dayProblems } = readPerspective(query);
  const reading = readWhatIf(query);
  const answer = await whatIfAnswer(slug, reading.supposed, perspective);
  const { data } = answer;
  const kept = whatIfParams(data?.supposed ?? reading.supposed);
  const href = (supposed: Supposed) =>
    pages.calculator(locale, { agreement: slug, ...whatIfParams(supposed), ...perspective });
  const problems = [...reading.problems, ...(data?.problems ?? [])];
  return (
    <Frame
      locale={locale}
      nav="calculator"
      here={pages.calculator}
      query={{ agreement: slug, ...kept, ...perspective }}
      answer={answer}
      problems={dayProblems}
    >
      {data ? (
        <>
          <header className="pt-10 sm:pt-14">
            <h1>{t("title", { title: data.agreement.title[locale] })}</h1>
            <p className="lead mt-3">{t("lead")}</p>
            <p className="no-print mt-4">
              <a href={pages.agreement(locale, slug, perspective)}>{t("page")}</a>
            </p>
          </header>
          {problems.length > 0 ? (
            <div className="mt-6">
              <Notice tone="seal" title={t("problems")}>
                <ul>
                  {problems.slice(0, 10).map((one) => (
                    <li key={`${one.path} ${one.value}`}>{problemWords(locale, one)}</li>
                  ))}
                </ul>
              </Notice>
            </div>
          ) : null}
          <SupposedList locale={locale} href={href} {...data} />
          <WhatIfTable locale={locale} perspective={perspective} agreement={data.agreement} rows={data.rows} />
          <WhatIfForm
            locale={locale}
            agreement={data.agreement}
            supposed={data.supposed}
            kept={kept}
            perspective={perspective}
          />
        </>
      ) : (
        <NotFoundText locale={locale} />
      )}
    </Frame>
  );
}

function problemWords(locale: Locale, { path, code, value }: InputProblem): string {
  const t = translator(locale, "whatIf");
  const shown = value.replace(/\p{Cc}/gu, "\uFFFD");
  if (path === "signing" || path === "amount") return t(`problem.${path}`, { value: shown });
  if (code === "not-a-length") return t("problem.length", { name: path, value: shown });
  // A rule that is not there is named by its own ref.
  const isRef = path === `rule.${value}`;
  return isRef ? t("problem.commitment", { value: shown }) : t("problem.choice", { name: path, value: shown });
}
