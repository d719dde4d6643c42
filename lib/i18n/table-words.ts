import type { TableRefusal } from "@/lib/domain/table-import";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type OwnCode = Parameters<ReturnType<typeof translator<"tables">>>[0];
type FormCode = Parameters<ReturnType<typeof translator<"editing">>>[0];

/** Why a cell, a row or a file was refused, in words; the commands' refusals in those of the editing forms. */
export function tableRefusalWords({ code, value }: TableRefusal, locale: Locale): string {
  const own = translator(locale, "tables");
  if (own.has(`refusal.${code}` as OwnCode)) return own(`refusal.${code}` as "refusal.choice", { value });
  const form = translator(locale, "editing");
  return form.has(`error.${code}` as FormCode) ? form(`error.${code}` as "error.invalid") : form("error.invalid");
}

/** Where in the table it stands: `Row 3, effective_on`. */
export function tablePlaceWords({ row, column }: TableRefusal, locale: Locale): string {
  const t = translator(locale, "tables");
  if (row === null) return t("place.file");
  if (row === 1 && column !== null) return t("place.column", { column });
  return column === null ? t("place.row", { row: String(row) }) : t("place.cell", { row: String(row), column });
}
