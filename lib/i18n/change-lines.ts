import type { Change } from "@/lib/domain/change";
import type { Agreement } from "@/lib/domain/record";
import { eventDate, formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { partyName } from "@/lib/i18n/party-words";
import { translator } from "@/lib/i18n/translator";

type Judged = Extract<Change, { kind: "assessed" | "assessed-party" | "delivered" }>;
type About = Pick<Agreement, "parties" | "signing">;

/** What a change says in one sentence or two; of evidence without its source, which is named beside it. */
export function changeLine(locale: Locale, agreement: About, change: Change): string {
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
    case "evidence":
      return t("line.evidence", {
        date: eventDate(locale, change.happened, change.precision),
        shows: change.shows[locale],
      });
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

function judged(locale: Locale, { from, to, disputed }: Judged): string {
  const t = translator(locale, "changes");
  const states = translator(locale, "states");
  const names = { from: states(`delivery.${from}`), to: states(`delivery.${to}`) };
  const line = from === to ? t("line.again", names) : t("line.assessed", names);
  return disputed ? `${line}${locale === "ja" ? "" : " "}${t("line.disputed")}` : line;
}

function delivered(locale: Locale, { from, days }: Extract<Change, { kind: "delivered" }>): string {
  const t = translator(locale, "changes");
  const values = { from: translator(locale, "states")(`delivery.${from}`), days: Math.abs(days ?? 0) };
  if (days === null) return t("line.delivered", values);
  if (days === 0) return t("line.deliveredOnTheDay", values);
  return t(days > 0 ? "line.deliveredEarly" : "line.deliveredLate", values);
}
