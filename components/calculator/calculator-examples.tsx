import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

const both = ["US", "JP"];
/** Periods worth trying: the record's own, and those on which the rules differ. */
const EXAMPLES = {
  ministerial: { from: "2025-10-28", amount: "180", unit: "days", calendars: both },
  financing: { from: "2025-10-28", amount: "6", unit: "months", calendars: both },
  weekend: {
    from: "2025-10-20",
    amount: "180",
    unit: "days",
    rollover: "next-working-day",
    calendars: ["US", "AU"],
  },
  shortMonth: { from: "2025-08-31", amount: "6", unit: "months" },
  article143: { from: "2026-02-28", amount: "6", unit: "months", monthEnd: "jp-civil-code-143" },
} as const;

/** Links that fill in the form. */
export function CalculatorExamples({ locale }: { locale: Locale }) {
  const t = translator(locale, "calculator");
  return (
    <section aria-labelledby="examples" className="calculator-answer no-print">
      <h2 id="examples">{t("examples.title")}</h2>
      <ul className="mt-3 grid gap-1">
        {(Object.keys(EXAMPLES) as (keyof typeof EXAMPLES)[]).map((key) => (
          <li key={key}>
            <a className="inline-block py-1.5" href={pages.calculator(locale, EXAMPLES[key])}>
              {t(`examples.${key}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
