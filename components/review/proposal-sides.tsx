import { type Column, DataTable } from "@/components/ui/data-table";
import type { Locale } from "@/lib/i18n/locales";
import type { SideRow } from "@/lib/i18n/noun-facts";
import type { Line } from "@/lib/i18n/said";
import { translator } from "@/lib/i18n/translator";

export type ProposedFields = {
  sides: readonly { key: string; title: string; rows: readonly SideRow[] }[];
  /** True once it stands in the record: then the left side is what stood before. */
  published: boolean;
};
type Props = ProposedFields & { locale: Locale };

/** What the record says beside what the proposal makes of it, field by field. */
export function ProposalSides({ locale, sides, published }: Props) {
  const t = translator(locale, "review");
  const columns: Column<SideRow>[] = [
    {
      key: "field",
      header: t("sides.field"),
      rowHeader: true,
      className: "sides-field",
      cell: ({ term, changes, now }) => (
        <>
          {term}
          {changes && now.length > 0 ? (
            <span className="sides-mark">
              <span aria-hidden="true"> ●</span>
              <span className="sr-only"> ({t("sides.changed")})</span>
            </span>
          ) : null}
        </>
      ),
    },
    {
      key: "now",
      header: t(published ? "sides.was" : "sides.now"),
      className: "sides-value",
      cell: ({ now }) => <Lines lines={now} none={t("sides.nothing")} />,
    },
    {
      key: "proposed",
      header: t(published ? "sides.published" : "sides.proposed"),
      className: "sides-value",
      cell: ({ proposed }) => <Lines lines={proposed} none={t("sides.emptied")} />,
    },
  ];
  return (
    <>
      <p className="quiet small">{t("sides.note")}</p>
      {sides.map(({ key, title, rows }) => (
        <section key={key} className="mt-8" aria-labelledby={`side-${key.replace(/\W/g, "-")}`}>
          <h3 id={`side-${key.replace(/\W/g, "-")}`}>
            {rows.every(({ now }) => now.length === 0) ? t("sides.new", { title }) : title}
          </h3>
          <div className="mt-2">
            <DataTable caption={title} captionHidden columns={columns} rows={rows} rowKey={(row) => row.key} />
          </div>
        </section>
      ))}
    </>
  );
}

function Lines({ lines, none }: { lines: readonly Line[]; none: string }) {
  if (lines.length === 0) return <span className="quiet">{none}</span>;
  return (
    <>
      {lines.map(({ text, lang, href }) => (
        <span key={`${lang} ${text}`} lang={lang} className="block whitespace-pre-line">
          {href ? (
            <a href={href} rel="noreferrer">
              {text}
            </a>
          ) : (
            text
          )}
        </span>
      ))}
    </>
  );
}
