import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The site's name in letters; the usual one in the language of the letter. */
export function siteName(locale: Locale): string {
  const { SITE_NAME } = env();
  return SITE_NAME === "Commitment Tracker" ? translator(locale, "site")("name") : SITE_NAME;
}
