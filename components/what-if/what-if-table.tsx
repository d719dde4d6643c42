import { ScheduleCell } from "@/components/commitments/row-cells";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { AgreementView, Perspective } from "@/lib/domain/view";
import type { SupposedRow } from "@/lib/domain/what-if";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

type Props = { locale: Locale; agreement: AgreementView; rows: readonly SupposedRow[]; perspective: Perspective };

/** Each date on record and as supposed, by how many days it moves, and how the calendar then stands. */
export function WhatIfTable({ locale, agreement, rows, perspective }: Props) {
  const t = translator(locale, "whatIf");
  const moved = rows.filter((row) => row.moved !== 0).length;
  const states = rows.filter((row) => row.before.schedule.state !== row.after.schedule.state).length;
  const side = (key: "before" | "after"): Column<SupposedRow> => ({
    key,
    header: t(`table.${key}`),
    cell: (row) => <Side locale={locale} agreement={agreement} {...row[key]} />,
  });
  const columns: Column<SupposedRow>[] = [
    {
      key: "commitment",
      header: t("table.commitment"),
      rowHeader: true,
      className: "title",
      cell: ({ ref, title }) => (
        <a href={pages.commitment(locale, agreement.slug, ref, perspective)}>{`${ref} · ${title[locale]}`}</a>
      ),
    },
    side("before"),
    side("after"),
    {
      key: "moved",
      header: t("table.moved"),
      cell: (row) => <b className={row.moved === 0 ? "quiet font-normal" : undefined}>{movedWords(locale, row)}</b>,
    },
  ];
  return (
    <section className="section" aria-labelledby="dates">
      <h2 id="dates">{t("table.title")}</h2>
      <p className="section-note" role="status">
        {rows.length > 0 ? t("table.finding", { moved, of: rows.length, states }) : t("table.empty")}
      </p>
      {rows.length > 0 ? (
        <div className="mt-4">
          <DataTable caption={t("table.title")} captionHidden columns={columns} rows={rows} rowKey={({ ref }) => ref} />
        </div>
      ) : null}
    </section>
  );
}

function Side({ locale, agreement, deadline, schedule }: SupposedRow["before"] & Pick<Props, "locale" | "agreement">) {
  const t = translator(locale, "whatIf");
  const found = agreement.commitments[0];
  if (!deadline.dueOn || !found) return <span className="quiet">{t("table.noDate")}</span>;
  return (
    <>
      <span className="block whitespace-nowrap">{formatDate(locale, deadline.dueOn, "weekday")}</span>
      <ScheduleCell locale={locale} row={{ agreement, commitment: { ...found, deadline, schedule } }} />
    </>
  );
}

function movedWords(locale: Locale, { moved }: SupposedRow): string {
  const t = translator(locale, "whatIf");
  if (moved === null || moved === 0) return t("table.same");
  return t(moved > 0 ? "table.later" : "table.earlier", { days: Math.abs(moved) });
}
