import type { FieldSpec, PlainField } from "@/components/editing/fields/field-spec";
import type { Text } from "@/lib/domain/record";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Fields that most editing forms have. */

export const otherOf = (locale: Locale): Locale => (locale === "en" ? "ja" : "en");

/** A field that may be left empty says so in its label. */
export function optional(locale: Locale, label: string): string {
  return translator(locale, "forms")("optional", { label });
}

type Words = { label: string; hint?: string; kind?: "line" | "words"; optional?: boolean };

/** A text in the page's language, and under it the same in the other one, which may be left empty. */
export function bothFields(
  locale: Locale,
  name: string,
  { label, hint, kind = "line", optional: may }: Words,
  first: Text | null = null,
): PlainField[] {
  const t = translator(locale, "forms");
  const other = otherOf(locale);
  // The other language repeats this one where nobody wrote it: then it is shown as not written.
  const written = first && first[other] !== first[locale] ? first[other] : "";
  return [
    { kind, name, label: may ? optional(locale, label) : label, hint, first: first?.[locale] ?? "" },
    { kind, name: `${name}Other`, label: t("other", { label }), lang: other, first: written },
  ];
}

/** The same for a row of a list: its values by field. */
export function bothValues(locale: Locale, name: string, text: Text | null): Record<string, string> {
  const [own, other] = bothFields(locale, name, { label: "" }, text);
  return { [name]: String(own?.first ?? ""), [`${name}Other`]: String(other?.first ?? "") };
}

/** Why the record changes: the last field of every form that changes what is on record. */
export function reasonField(locale: Locale): FieldSpec {
  const t = translator(locale, "forms");
  return { kind: "words", name: "reason", label: t("reason"), hint: t("reasonHint") };
}

/** The choices of a closed list of the domain, worded by `word`. */
export function options<T extends string>(values: readonly T[], word: (value: T) => string) {
  return values.map((value) => ({ value, label: word(value) }));
}
