import { plainDate } from "@/lib/domain/dates";
import type { IsoDate } from "@/lib/domain/record";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";

/** The shortest dates, for axes and the labels on them, where the year is told elsewhere. */

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `Apr`, 4月. */
export function axisMonth(locale: Locale, on: IsoDate): string {
  const { month } = plainDate(on);
  return locale === "ja" ? `${month}月` : `${MONTHS[month - 1]}`;
}

/** `26 Apr`, 4月26日. */
export function axisDay(locale: Locale, on: IsoDate): string {
  const { day } = plainDate(on);
  return locale === "ja" ? `${axisMonth(locale, on)}${day}日` : `${day} ${axisMonth(locale, on)}`;
}

/** `2026`, 2026年. */
export function axisYear(locale: Locale, on: IsoDate): string {
  const { year } = plainDate(on);
  return locale === "ja" ? `${year}年` : String(year);
}

/** A month (`2026-02`) or year (`2026`) in full: February 2026, 2026年2月. */
export function periodName(locale: Locale, period: string): string {
  return period.length === 4 ? axisYear(locale, `${period}-01-01`) : formatDate(locale, `${period}-01`, "month");
}
