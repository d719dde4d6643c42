import { Temporal } from "temporal-polyfill";
import { plainDate } from "@/lib/domain/dates";
import type { IsoDate, IsoInstant, Precision } from "@/lib/domain/record";
import { remembered } from "@/lib/domain/remembered";
import type { Schedule } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/**
 * The one module that writes dates for people. The names of months and weekdays
 * come from `Intl`; their order is set here, so that every platform writes alike.
 */

/**
 * How a date is written, by example: `weekday` Sun 26 April 2026, 2026年4月26日（日）
 * (wherever a deadline is concerned); `long` 26 April 2026, 2026年4月26日; `medium`
 * 26 Apr 2026, 2026/4/26; `month` April 2026, 2026年4月; `short-month` Apr 2026, 2026/4.
 */
export type DateStyle = "weekday" | "long" | "medium" | "month" | "short-month";

type Parts = { year: number; month: number; day: number; long: string; short: string; weekday: string };
type Pattern = (parts: Parts) => string;

const PATTERNS: Record<Locale, Record<DateStyle, Pattern>> = {
  en: {
    weekday: ({ year, day, long, weekday }) => `${weekday} ${day} ${long} ${year}`,
    long: ({ year, day, long }) => `${day} ${long} ${year}`,
    medium: ({ year, day, short }) => `${day} ${short} ${year}`,
    month: ({ year, long }) => `${long} ${year}`,
    "short-month": ({ year, short }) => `${short} ${year}`,
  },
  ja: {
    weekday: ({ year, month, day, weekday }) => `${year}年${month}月${day}日（${weekday}）`,
    long: ({ year, month, day }) => `${year}年${month}月${day}日`,
    medium: ({ year, month, day }) => `${year}/${month}/${day}`,
    month: ({ year, month }) => `${year}年${month}月`,
    "short-month": ({ year, month }) => `${year}/${month}`,
  },
};

const intl = new Map<string, Intl.DateTimeFormat>();

function name(locale: Locale, part: "month" | "weekday", width: "long" | "short", epochMs: number): string {
  const key = `${locale} ${part} ${width}`;
  const format = intl.get(key) ?? new Intl.DateTimeFormat(locale, { [part]: width, timeZone: "UTC" });
  intl.set(key, format);
  return format.format(epochMs);
}

/** A calendar date in words of the locale. */
export function formatDate(locale: Locale, on: IsoDate, style: DateStyle): string {
  return writtenOnce(`${locale} ${style} ${on}`, () => dateInWords(locale, on, style));
}

/** Dates written before: a page names few different ones, many times over. */
const MOST_WRITTEN = 20_000;
const writtenOnce = remembered<string>(MOST_WRITTEN);

function dateInWords(locale: Locale, on: IsoDate, style: DateStyle): string {
  const date = plainDate(on);
  const epochMs = date.toZonedDateTime("UTC").epochMilliseconds;
  return PATTERNS[locale][style]({
    year: date.year,
    month: date.month,
    day: date.day,
    long: name(locale, "month", "long", epochMs),
    short: name(locale, "month", "short", epochMs),
    weekday: name(locale, "weekday", "short", epochMs),
  });
}

/** A day as exactly as it is known, and no more: the day, its month or its year. */
export function eventDate(locale: Locale, on: IsoDate, precision: Precision): string {
  if (precision === "month") return formatDate(locale, on, "month");
  if (precision === "year") return locale === "ja" ? `${plainDate(on).year}年` : String(plainDate(on).year);
  return formatDate(locale, on, "long");
}

/** An instant on a zone's clock, with its distance from UTC: `29 April 2026, 13:00 UTC+9`. */
export function instantIn(locale: Locale, instant: IsoInstant, zone: string): string {
  return writtenOnce(`${locale} ${zone} ${instant}`, () => instantInWords(locale, instant, zone));
}

function instantInWords(locale: Locale, instant: IsoInstant, zone: string): string {
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const day = formatDate(locale, there.toPlainDate().toString(), "long");
  const time = there.toPlainTime().toString({ smallestUnit: "minute" });
  const offset = there.offset.replace(/^([+-])0?(\d+):00$/, "$1$2").replace(/^([+-])0(\d:)/, "$1$2");
  const utc = there.offsetNanoseconds === 0 ? "UTC" : `UTC${offset}`;
  return locale === "ja" ? `${day} ${time}（${utc}）` : `${day}, ${time} ${utc}`;
}

const dateWords = { en: translator("en", "dates"), ja: translator("ja", "dates") };

/** `1 day`, `210 days`, 210日. */
export function dayCount(locale: Locale, count: number): string {
  return dateWords[locale]("dayCount", { count });
}

/**
 * What a schedule's day count says: `6 days to go`, `210 days past`, `today`; for a
 * met deadline `3 days early`, `49 days late`. Null where there is nothing to count.
 */
export function scheduleDays(locale: Locale, { state, days }: Pick<Schedule, "state" | "days">): string | null {
  if (days === null) return null;
  const t = dateWords[locale];
  const count = Math.abs(days);
  if (state === "met-late") return t("daysLate", { count });
  if (state === "met-on-time") return days === 0 ? null : t("daysEarly", { count });
  if (days === 0) return t("today");
  return t(days > 0 ? "daysToGo" : "daysPast", { count });
}
