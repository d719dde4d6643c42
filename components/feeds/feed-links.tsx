import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  /** Null where there is no date to put into a calendar. */
  calendar: string | null;
  changes: string;
  csv: string;
  /** Where the same is had by mail; left out where there is nothing to follow. */
  follow?: string;
  /** On the page of a part: changes and table are those of its whole agreement, and say so. */
  ofAgreement?: boolean;
};

/** Ways to hear of deadlines and changes without coming back, and how to use them. */
export function FeedLinks({ locale, calendar, changes, csv, follow, ofAgreement = false }: Props) {
  const t = translator(locale, "feeds");
  return (
    <div className="no-print mt-4">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {calendar ? (
          <li>
            <a href={calendar} type="text/calendar">
              {t("links.calendar")}
            </a>
          </li>
        ) : null}
        <li>
          <a href={changes} type="application/atom+xml">
            {t(ofAgreement ? "links.agreementChanges" : "links.changes")}
          </a>
        </li>
        {follow ? (
          <li>
            <a href={follow}>{translator(locale, "following")("link")}</a>
          </li>
        ) : null}
        <li>
          <a href={csv} type="text/csv">
            {t(ofAgreement ? "links.agreementCsv" : "links.csv")}
          </a>
        </li>
      </ul>
      <p className="quiet small mt-1 max-w-3xl">{t(calendar ? "links.help" : "links.helpChanges")}</p>
    </div>
  );
}
