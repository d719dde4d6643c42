import { createTranslator } from "use-intl/core";
import { remembered } from "@/lib/domain/remembered";
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

type Say = (key: string, values?: Record<string, unknown>, formats?: unknown) => string;

/** Sentences with values said before: a page says the same few, many times over. Longer values do not come again. */
const MOST_SAID = 20_000;
const LONGEST_VALUE = 60;
const saidOnce = remembered<string>(MOST_SAID);

/** What makes a sentence this one; null when it is not worth remembering. A number and its digits may be said otherwise, and no text may look like another value. */
function sentence(key: string, values: Record<string, unknown>): string | null {
  let name = key;
  for (const [part, value] of Object.entries(values)) {
    if (typeof value === "number") name += ` ${part} ${value}`;
    else if (typeof value === "string" && value.length <= LONGEST_VALUE) name += ` ${part} "${value.length} ${value}`;
    else return null;
  }
  return name;
}

/** The same translator, which forms each sentence once. */
function remembering<T extends object>(own: string, translator: T): T {
  const say = translator as unknown as Say;
  const quick: Say = (key, values, formats) => {
    const name = values && formats === undefined ? sentence(`${own} ${key}`, values) : null;
    return name === null ? say(key, values, formats) : saidOnce(name, () => say(key, values));
  };
  return Object.assign(quick, translator) as unknown as T;
}

// Reading an ICU message takes about a millisecond, and each translator remembers those it has read.
const kept = new Map<string, unknown>();

/**
 * The words of one namespace in one language, e.g. `translator("en", "states")("delivery.underway")`.
 * Messages are ICU MessageFormat; an unknown key or a missing value throws, so that a test meets it first.
 */
export function translator<N extends keyof typeof en>(locale: Locale, namespace: N) {
  const key = `${locale} ${namespace}`;
  const known = kept.get(key) ?? remembering(key, makeTranslator(locale, namespace));
  kept.set(key, known);
  return known as ReturnType<typeof makeTranslator<N>>;
}

/** The messages of one namespace as they are written, for passing groups without arguments on to the browser. */
export function plainWords<N extends keyof typeof en>(locale: Locale, namespace: N): (typeof en)[N] {
  return messages[locale][namespace];
}
