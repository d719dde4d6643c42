import type { BurnUpPoint } from "@/lib/domain/charts/burn-up-chart";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** "1", "0 to 1", or that nobody knows it yet. */
export function deliveredWords(locale: Locale, { deliveredLow: low, deliveredHigh: high }: BurnUpPoint): string {
  const t = translator(locale, "charts");
  if (low === null || high === null) return t("burnUp.notYet");
  return low === high ? String(high) : t("burnUp.range", { low, high });
}
