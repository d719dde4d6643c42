import type { Deadline } from "@/lib/domain/view";
import { formatDate } from "@/lib/i18n/dates";
import { readingWords, workingWords } from "@/lib/i18n/deadline-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; deadline: Pick<Deadline, "working" | "alternatives"> };

/** How the date was counted, line by line. */
export function WorkingLines({ locale, deadline }: Props) {
  return (
    <ol className="working">
      {deadline.working.map((step) => (
        <li key={`${step.code}-${step.on}-${JSON.stringify(step.params)}`}>{workingWords(locale, step)}</li>
      ))}
    </ol>
  );
}

/** What the same words give when read otherwise, each with its date. */
export function OtherReadings({ locale, deadline }: Props) {
  const t = translator(locale, "commitment");
  if (deadline.alternatives.length === 0) return <p className="quiet">{t("working.none")}</p>;
  return (
    <ul className="grid gap-1">
      {deadline.alternatives.map((reading) => (
        <li key={`${reading.code}-${reading.dueOn}`}>
          <b>{formatDate(locale, reading.dueOn, "weekday")}</b>
          <span className="quiet"> · {readingWords(locale, reading)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Working and other readings behind one line, for pages where the count comes first. */
export function ShowWorking({ locale, deadline }: Props) {
  const t = translator(locale, "commitment");
  return (
    <details className="open-line">
      <summary>{t("working.show")}</summary>
      <div className="mt-2 mb-4 grid gap-3 small">
        <WorkingLines locale={locale} deadline={deadline} />
        <div>
          <p className="font-semibold">{t("working.others")}</p>
          <OtherReadings locale={locale} deadline={deadline} />
        </div>
      </div>
    </details>
  );
}
