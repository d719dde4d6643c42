import type { PackageRefusal } from "@/lib/domain/package-refusal";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Why a file was refused, in words, without its place. */
export function refusalWords({ code, params }: Pick<PackageRefusal, "code" | "params">, locale: Locale): string {
  return translator(locale, "package")(`refusal.${code}`, params);
}

/** One line for a terminal or a list: `file:line:column field: words`. */
export function refusalLine(refusal: PackageRefusal, locale: Locale): string {
  const place = `${refusal.file}:${refusal.line}:${refusal.column}`;
  return `${place} ${refusal.field ? `${refusal.field}: ` : ""}${refusalWords(refusal, locale)}`;
}
