import { commitmentColumn, commitmentKey } from "@/components/charts/commitment-column";
import { progressWords, timeWords } from "@/components/charts/progress-words";
import { DataTable } from "@/components/ui/data-table";
import type { ProgressRow } from "@/lib/domain/charts/progress-chart";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; rows: readonly ProgressRow[]; hrefOf: (agreement: string, ref: string) => string };

/** Rows of the progress chart, drawn or not. */
export function ProgressTable({ locale, rows, hrefOf }: Props) {
  const t = translator(locale, "charts");
  return (
    <DataTable
      caption={t("progress.tableCaption")}
      captionHidden
      rows={rows}
      rowKey={commitmentKey}
      columns={[
        commitmentColumn({ locale, hrefOf }),
        { key: "progress", header: t("progress.progressColumn"), cell: (row) => progressWords(locale, row) },
        { key: "time", header: t("progress.timeColumn"), cell: (row) => timeWords(locale, row) },
      ]}
    />
  );
}
