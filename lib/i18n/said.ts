import type { IsoDate, Text } from "@/lib/domain/record";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { type plainWords, translator } from "@/lib/i18n/translator";

/** One line of a value as it is shown; `lang` where it is not in the language of the page. */
export type Line = { text: string; lang?: Locale; href?: string };
/** One field of a noun in words; `key` tells fields apart in both languages. */
export type Said = { key: string; term: string; lines: Line[] };

type FieldName = keyof ReturnType<typeof plainWords<"review">>["field"];

const present = (lines: readonly (Line | null)[]) => lines.filter((line): line is Line => line !== null);

/** Ways of saying single fields in the words of one language. */
export function saying(locale: Locale) {
  const t = translator(locale, "review");
  const field = (key: Exclude<FieldName, "relation">, lines: readonly (Line | null)[]): Said => ({
    ...{ key, term: t(`field.${key}`) },
    lines: present(lines),
  });
  const plain = (text: string | null): Line | null => (text === null || text === "" ? null : { text });
  const both = (text: Text | null): Line[] => {
    if (text === null) return [];
    if (text.en === text.ja) return [{ text: text.en }];
    const other = locale === "en" ? "ja" : "en";
    return [
      { text: text[locale], lang: locale },
      { text: text[other], lang: other },
    ];
  };
  const day = (on: IsoDate | null): Line | null => (on === null ? null : { text: formatDate(locale, on, "weekday") });
  const link = (href: string | null): Line | null => (href === null ? null : { text: href, href });
  return { field, plain, both, day, link, t };
}
