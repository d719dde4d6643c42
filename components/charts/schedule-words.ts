import type { DatedRow } from "@/lib/domain/charts/schedule-days";
import { scheduleDays } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** "210 days past", "8 days to go"; for a delivered one "Met late, 49 days late". */
export function daysWords(locale: Locale, { state, days }: DatedRow): string {
  const words = scheduleDays(locale, { state, days });
  if (state !== "met-on-time" && state !== "met-late") return words ?? "";
  const met = translator(locale, "charts")("schedule.met");
  return words === null ? met : translator(locale, "charts")("schedule.metDays", { days: words });
}
