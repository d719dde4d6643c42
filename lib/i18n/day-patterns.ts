import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";

/**
 * How a day of each month, January first, is written in full, with YEAR and DATE where the
 * numbers go: for the few days that only the browser knows, so that it needs no calendar.
 */
export function dayPatterns(locale: Locale): string[] {
  return Array.from({ length: 12 }, (_, month) =>
    formatDate(locale, `2998-${String(month + 1).padStart(2, "0")}-27`, "long")
      .replace("2998", "YEAR")
      .replace("27", "DATE"),
  );
}
