import { commitmentColumn, commitmentKey } from "@/components/charts/commitment-column";
import { daysWords } from "@/components/charts/schedule-words";
import { DataTable } from "@/components/ui/data-table";
import { ScheduleLabel } from "@/components/ui/state-mark";
import type { ScheduleBar } from "@/lib/domain/charts/schedule-chart";
import type { DatedRow } from "@/lib/domain/charts/schedule-days";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type StatesProps = { locale: Locale; bars: readonly ScheduleBar[]; total: number };

/** Commitments by schedule state, and all of them. */
export function ScheduleTable({ locale, bars, total }: StatesProps) {
  const t = translator(locale, "charts");
  const all = { state: null, count: total };
  return (
    <DataTable<ScheduleBar | typeof all>
      caption={t("schedule.tableCaption")}
      captionHidden
      stacks={false}
      rows={[...bars, all]}
      rowKey={({ state }) => state ?? "all"}
      columns={[
        {
          key: "state",
          header: t("delivery.state"),
          rowHeader: true,
          cell: ({ state }) => (state ? <ScheduleLabel locale={locale} state={state} /> : <b>{t("delivery.total")}</b>),
        },
        { key: "count", header: t("delivery.count"), align: "number", cell: ({ count }) => count },
      ]}
    />
  );
}

type DatedProps = {
  locale: Locale;
  rows: readonly DatedRow[];
  nameOf: (agreement: string) => string;
  hrefOf: (agreement: string, ref: string) => string;
};

/** Every dated commitment with its date and the days past or left. */
export function DatedTable({ locale, rows, nameOf, hrefOf }: DatedProps) {
  const t = translator(locale, "charts");
  return (
    <DataTable
      caption={t("schedule.daysCaption")}
      rows={rows}
      rowKey={commitmentKey}
      columns={[
        commitmentColumn({ locale, hrefOf, nameOf }),
        { key: "due", header: t("schedule.due"), cell: ({ dueOn }) => formatDate(locale, dueOn, "weekday") },
        { key: "days", header: t("schedule.days"), cell: (row) => daysWords(locale, row) },
      ]}
    />
  );
}
