import type { ShellWords } from "@/components/editing/form-shell";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The words that every editing form needs, for passing to the browser. */
export function shellWords(locale: Locale): ShellWords {
  const t = translator(locale, "editing");
  return {
    refused: t("refused.title"),
    stale: {
      title: t("stale.title"),
      body: t("stale.body"),
      meanwhile: t("stale.meanwhile"),
      yours: t("stale.yours"),
      nothingListed: t("stale.nothingListed"),
    },
  };
}
