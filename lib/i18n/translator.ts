import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/i18n/locales";
import en from "@/lib/i18n/messages/en";
import ja from "@/lib/i18n/messages/ja";

const messages: Record<Locale, typeof en> = { en, ja };

function makeTranslator<N extends keyof typeof en>(locale: Locale, namespace: N) {
  return createTranslator<typeof en, N>({
    locale,
    messages: messages[locale],
    namespace,
    timeZone: "UTC",
    onError(error) {
      throw error;
    },
  });
}

// Reading an ICU message takes about a millisecond, and each translator remembers those it has read.
const kept = new Map<string, unknown>();

/**
 * The words of one namespace in one language, e.g. `translator("en", "states")("delivery.underway")`.
 * Messages are ICU MessageFormat; an unknown key or a missing value throws, so that a test meets it first.
 */
export function translator<N extends keyof typeof en>(locale: Locale, namespace: N) {
  const key = `${locale} ${namespace}`;
  const known = kept.get(key) ?? makeTranslator(locale, namespace);
  kept.set(key, known);
  return known as ReturnType<typeof makeTranslator<N>>;
}

/** The messages of one namespace as they are written, for passing groups without arguments on to the browser. */
export function plainWords<N extends keyof typeof en>(locale: Locale, namespace: N): (typeof en)[N] {
  return messages[locale][namespace];
}
