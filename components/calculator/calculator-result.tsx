import { OtherReadings, WorkingLines } from "@/components/deadline/working";
import type { Deadline } from "@/lib/domain/view";
import { formatDate } from "@/lib/i18n/dates";
import { ruleWords } from "@/lib/i18n/deadline-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

type Props = { locale: Locale; deadline: Deadline; json: string };

/** The day the period ends, how it was counted, and what other readings give. */
export function CalculatorResult({ locale, deadline, json }: Props) {
  const t = translator(locale, "calculator");
  if (deadline.dueOn === null) return null;
  return (
    <section aria-labelledby="result" className="calculator-answer">
      <h2 id="result" className="answer-title">
        {t("result.title")} <span className="answer-date">{formatDate(locale, deadline.dueOn, "weekday")}</span>
      </h2>
      <p className="mt-3">{t("result.rule", { rule: ruleWords(locale, deadline.rule) })}</p>
      <h3 className="mt-8">{t("result.working")}</h3>
      <div className="measure mt-2">
        <WorkingLines locale={locale} deadline={deadline} />
      </div>
      <h3 className="mt-8">{t("result.others")}</h3>
      <div className="measure mt-2">
        <OtherReadings locale={locale} deadline={deadline} />
      </div>
      <p className="section-note no-print mt-8">{t("result.quote")}</p>
      <p className="small no-print mt-2 flex flex-wrap gap-x-6 gap-y-1">
        <a href={json}>{t("result.json")}</a>
        <a href={`${pages.method(locale)}#counting`}>{t("result.method")}</a>
      </p>
    </section>
  );
}
