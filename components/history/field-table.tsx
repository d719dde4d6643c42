import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { Locale } from "@/lib/i18n/locales";
import type { FieldWords } from "@/lib/i18n/record-words";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; fields: readonly FieldWords[]; isNew: boolean };

/** What an entry changed, field by field, before beside after; of a new noun all that it holds. */
export function FieldTable({ locale, fields, isNew }: Props) {
  const t = translator(locale, "record");
  const shown = fields.filter((field) => (isNew ? field.after.length > 0 : field.changed));
  const same = isNew ? [] : fields.filter((field) => !field.changed).map(({ label }) => label);
  const cell = (lines: readonly string[]): ReactNode =>
    lines.length === 0 ? (
      <span className="quiet">{t("fields.nothing")}</span>
    ) : (
      lines.map((line) => <p key={line}>{line}</p>)
    );
  const columns: Column<FieldWords>[] = [
    { key: "field", header: t("fields.field"), cell: ({ label }) => label, rowHeader: true },
    ...(isNew ? [] : [{ key: "before", header: t("fields.before"), cell: ({ before }: FieldWords) => cell(before) }]),
    { key: "after", header: t(isNew ? "fields.value" : "fields.after"), cell: ({ after }) => cell(after) },
  ];
  return (
    <>
      <DataTable
        caption={t(isNew ? "fields.new" : "fields.title")}
        captionHidden
        columns={columns}
        rows={shown}
        rowKey={({ field }) => field}
      />
      {same.length > 0 ? (
        <p className="quiet small mt-3">{t("fields.same", { fields: same.join(locale === "ja" ? "、" : ", ") })}</p>
      ) : null}
    </>
  );
}
