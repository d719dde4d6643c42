import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Problem = { path: string; code: string; value: string };

const FROM_CODES = ["required", "not-a-date", "no-such-day", "out-of-range", "given-twice"] as const;
const AMOUNT_CODES = ["required", "not-a-number", "not-a-length", "given-twice"] as const;

/** What to enter instead, for the field that the problem is about. */
export function problemWords(locale: Locale, { path, code, value }: Problem): string {
  const t = translator(locale, "calculator");
  if (path === "from") return t(`error.from.${FROM_CODES.find((known) => known === code) ?? "not-a-date"}`, { value });
  if (path === "amount") return t(`error.amount.${AMOUNT_CODES.find((known) => known === code) ?? "not-a-number"}`);
  if (path !== "calendars") return t("error.choice", { value });
  return code === "too-long" ? t("error.calendarsMany") : t("error.calendars", { value });
}
