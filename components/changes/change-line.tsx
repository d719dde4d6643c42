import { partyName } from "@/components/agreement/who";
import type { Change } from "@/lib/domain/change";
import type { AgreementView } from "@/lib/domain/view";
import { eventDate, formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; agreement: AgreementView; change: Change };

/** What happened, in one sentence or two; a source is linked. */
export function ChangeLine({ locale, agreement, change }: Props) {
  const t = translator(locale, "changes");
  if (change.kind !== "evidence") return <>{lineOf(locale, agreement, change)}</>;
  const date = eventDate(locale, change.happened, change.precision);
  return (
    <>
      {t("line.evidence", { date, shows: change.shows[locale] })}{" "}
      <a href={change.url} rel="external nofollow">
        {change.publisher}
      </a>
      {change.counting ? null : <span className="quiet"> {t("line.aside")}</span>}
    </>
  );
}

type Judged = Extract<Change, { kind: "assessed" | "assessed-party" | "delivered" }>;

function judged(locale: Locale, { from, to, disputed }: Judged): string {
  const t = translator(locale, "changes");
  const states = translator(locale, "states");
  const names = { from: states(`delivery.${from}`), to: states(`delivery.${to}`) };
  const line = from === to ? t("line.again", names) : t("line.assessed", names);
  return disputed ? `${line}${locale === "ja" ? "" : " "}${t("line.disputed")}` : line;
}

function lineOf(locale: Locale, agreement: AgreementView, change: Exclude<Change, { kind: "evidence" }>): string {
  const t = translator(locale, "changes");
  const day = (on: string) => formatDate(locale, on, "weekday");
  switch (change.kind) {
    case "signed":
      return t("line.signed", { place: agreement.signing.place[locale] });
    case "fell-due":
      return t(change.recurring ? "line.recurred" : "line.fellDue");
    case "passed":
      return t("line.passed", { date: day(change.dueOn) });
    case "delivered":
      return delivered(locale, change);
    case "assessed":
      return judged(locale, change);
    case "assessed-party":
      return t("line.party", { party: partyName(locale, agreement, change.party), line: judged(locale, change) });
    case "step-completed":
      return t("line.step", { title: change.title[locale] });
    case "extended":
      if (change.dueOn === null) return t("line.extendedRule");
      if (change.wasDue === null) return t("line.extendedTo", { now: day(change.dueOn) });
      return t("line.extended", { was: day(change.wasDue), now: day(change.dueOn) });
    case "withdrawn":
      return t("line.withdrawn", { subject: change.subject, reason: change.reason });
    case "checked":
      return t("line.checked", { date: formatDate(locale, change.upTo, "long") });
  }
}

function delivered(locale: Locale, { from, days }: Extract<Change, { kind: "delivered" }>): string {
  const t = translator(locale, "changes");
  const values = { from: translator(locale, "states")(`delivery.${from}`), days: Math.abs(days ?? 0) };
  if (days === null) return t("line.delivered", values);
  if (days === 0) return t("line.deliveredOnTheDay", values);
  return t(days > 0 ? "line.deliveredEarly" : "line.deliveredLate", values);
}
