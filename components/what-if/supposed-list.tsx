import type { AgreementView } from "@/lib/domain/view";
import type { Supposed, SupposedRow } from "@/lib/domain/what-if";
import { formatDate } from "@/lib/i18n/dates";
import { ruleWords } from "@/lib/i18n/deadline-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  agreement: AgreementView;
  supposed: Supposed;
  rows: readonly SupposedRow[];
  /** The address with other suppositions. */
  href: (supposed: Supposed) => string;
};

/** Everything supposed, each with the way to take it back. */
export function SupposedList({ locale, agreement, supposed, rows, href }: Props) {
  const t = translator(locale, "whatIf");
  const { signing, rules } = supposed;
  const date = (on: string) => formatDate(locale, on, "long");
  const changed = rows.filter(({ ref }) => Object.hasOwn(rules, ref));
  const without = (ref: string) => Object.fromEntries(Object.entries(rules).filter(([other]) => other !== ref));
  return (
    <section className="section" aria-labelledby="supposed">
      <h2 id="supposed">{t("supposed")}</h2>
      {signing === null && changed.length === 0 ? <p className="mt-2">{t("nothing")}</p> : null}
      <ul className="ruled mt-2 max-w-4xl">
        {signing === null ? null : (
          <li>
            {t("signed", { date: date(signing), was: date(agreement.signing.on) })}{" "}
            <a className="no-print" href={href({ signing: null, rules })}>
              {t("takeBack")}
            </a>
          </li>
        )}
        {changed.map(({ ref, title, before, after }) => (
          <li key={ref}>
            {t("rule", {
              ref,
              title: title[locale],
              rule: ruleWords(locale, after.deadline.rule),
              was: ruleWords(locale, before.deadline.rule),
            })}{" "}
            <a className="no-print" href={href({ signing, rules: without(ref) })}>
              {t("takeBack")}
            </a>
          </li>
        ))}
      </ul>
      {signing === null && changed.length === 0 ? null : (
        <p className="no-print mt-3">
          <a href={href({ signing: null, rules: {} })}>{t("back")}</a>
        </p>
      )}
    </section>
  );
}
