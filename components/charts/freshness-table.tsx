import { commitmentColumn, commitmentKey } from "@/components/charts/commitment-column";
import { DataTable } from "@/components/ui/data-table";
import type { FreshnessRow } from "@/lib/domain/charts/freshness-chart";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  rows: readonly FreshnessRow[];
  hrefOf: (agreement: string, ref: string) => string;
};

/** When each commitment was last looked at, the longest ago first. */
export function FreshnessTable({ locale, rows, hrefOf }: Props) {
  const t = translator(locale, "charts");
  const day = (on: string | null) => (on === null ? t("freshness.never") : formatDate(locale, on, "long"));
  return (
    <DataTable
      caption={t("freshness.tableCaption")}
      captionHidden
      rows={rows}
      rowKey={commitmentKey}
      columns={[
        commitmentColumn({ locale, hrefOf }),
        { key: "on", header: t("freshness.checkedOn"), cell: ({ checkedOn }) => day(checkedOn) },
        {
          key: "upTo",
          header: t("freshness.upTo"),
          cell: ({ checkedUpTo }) => (checkedUpTo === null ? null : day(checkedUpTo)),
          isEmpty: ({ checkedUpTo }) => checkedUpTo === null,
        },
        {
          key: "days",
          header: t("freshness.days"),
          align: "number",
          cell: ({ days }) => days,
          isEmpty: ({ days }) => days === null,
        },
      ]}
    />
  );
}
