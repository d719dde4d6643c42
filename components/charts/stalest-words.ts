import type { Stalest } from "@/lib/domain/charts/updates";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** How long a commitment has been without news: "390 days, nothing since signing". */
export function quietWords(locale: Locale, { lastOn, days }: Stalest): string {
  const t = translator(locale, "charts");
  return lastOn === null
    ? t("evidence.noNews", { days })
    : t("evidence.news", { days, date: formatDate(locale, lastOn, "long") });
}

/** The same with the commitment's name in front. */
export function stalestWords(locale: Locale, one: Stalest, nameOf: (agreement: string) => string): string {
  const name = [nameOf(one.agreement), one.ref, one.title[locale]].filter(Boolean).join(" ");
  return translator(locale, "commitments")("setOne", { filter: name, value: quietWords(locale, one) });
}
