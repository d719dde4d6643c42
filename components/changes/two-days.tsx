import { type Column, DataTable } from "@/components/ui/data-table";
import type { ChangesBetween } from "@/lib/domain/change";
import { DELIVERY_STATES, SCHEDULE_STATES } from "@/lib/domain/record";
import type { Totals } from "@/lib/domain/view";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Row = { key: string; label: string; of: (totals: Totals) => number };

/** The counts of every state on both days, where either has any. */
export function TwoDays({
  locale,
  from,
  to,
  before,
  after,
}: Omit<ChangesBetween, "changes" | "counts"> & { locale: Locale }) {
  const t = translator(locale, "changes");
  const states = translator(locale, "states");
  const all: Row[] = [
    ...DELIVERY_STATES.map((state) => ({
      key: state,
      label: t("summary.row", { axis: "delivery", state: states(`delivery.${state}`) }),
      of: (totals: Totals) => totals.byDelivery[state],
    })),
    ...SCHEDULE_STATES.map((state) => ({
      key: state,
      label: t("summary.row", { axis: "schedule", state: states(`schedule.${state}`) }),
      of: (totals: Totals) => totals.bySchedule[state],
    })),
    { key: "all", label: t("summary.all"), of: (totals) => totals.commitments },
  ];
  const rows = all.filter(({ key, of }) => key === "all" || of(before) > 0 || of(after) > 0);
  const number = (totals: Totals, other: Totals) => (row: Row) => {
    const value = row.of(totals);
    return value === row.of(other) ? value : <b>{value}</b>;
  };
  const columns: Column<Row>[] = [
    { key: "state", header: t("summary.state"), cell: (row) => row.label, rowHeader: true },
    { key: "from", header: formatDate(locale, from, "medium"), cell: number(before, after), align: "number" },
    { key: "to", header: formatDate(locale, to, "medium"), cell: number(after, before), align: "number" },
  ];
  const same = rows.every(({ of }) => of(before) === of(after));
  return (
    <section className="section max-w-3xl" aria-labelledby="two-days">
      <h2 id="two-days">{t("summary.title")}</h2>
      {same ? <p className="section-note">{t("summary.same")}</p> : null}
      <div className="mt-4">
        <DataTable
          caption={t("summary.title")}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={(row) => row.key}
          stacks={false}
        />
      </div>
    </section>
  );
}
