import { DELIVERY_TONE, SCHEDULE_TONE } from "@/lib/domain/tone";
import type { AgreementView, CommitmentView } from "@/lib/domain/view";
import type { Badge } from "@/lib/formats/badge";
import { dayCount, formatDate, scheduleDays } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** How one commitment stands: by the calendar where it has a date, else by its delivery. */
export function commitmentBadge(locale: Locale, view: CommitmentView, asOf: string): Badge {
  const states = translator(locale, "states");
  const { state, days } = view.schedule;
  const isDated = days !== null;
  const count = state === "passed" && isDated ? dayCount(locale, -days) : scheduleDays(locale, view.schedule);
  const word = isDated ? states(`schedule.${state}`) : states(`delivery.${view.delivery.state}`);
  return {
    lang: locale,
    label: `${view.ref} ${view.title[locale]}`,
    value: isDated && count !== null && state !== "due-today" ? `${word} · ${count}` : word,
    day: formatDate(locale, asOf, "medium"),
    tone: isDated ? SCHEDULE_TONE[state] : DELIVERY_TONE[view.delivery.state],
  };
}

/** How one agreement stands: what is delivered out of all, and the deadlines gone by. */
export function agreementBadge(locale: Locale, view: AgreementView): Badge {
  const t = translator(locale, "badge");
  const { commitments, byDelivery, bySchedule } = view.totals;
  const words = { delivered: byDelivery.delivered, total: commitments, passed: bySchedule.passed };
  const isDone = commitments > 0 && byDelivery.delivered === commitments;
  return {
    lang: locale,
    label: view.title[locale],
    value: t("agreement", words),
    day: formatDate(locale, view.asOf, "medium"),
    tone: bySchedule.passed > 0 ? "seal" : isDone ? "leaf" : "navy",
  };
}

/** For a day before the signing. */
export function unsignedBadge(locale: Locale, view: AgreementView): Badge {
  const day = formatDate(locale, view.asOf, "medium");
  return {
    lang: locale,
    label: view.title[locale],
    value: translator(locale, "badge")("unsigned"),
    day,
    tone: "muted",
  };
}
