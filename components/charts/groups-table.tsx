import { DataTable } from "@/components/ui/data-table";
import { DeliveryLabel } from "@/components/ui/state-mark";
import type { DeliveryGroups } from "@/lib/domain/charts/delivery-groups";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Delivery of every group, a line for each state it has. */
export function GroupsTable({ locale, groups: { by, groups } }: { locale: Locale; groups: DeliveryGroups }) {
  const t = translator(locale, "charts");
  const rows = groups.flatMap(({ key, title, bars }) =>
    bars.filter(({ count }) => count > 0).map((bar) => ({ key: `${key} ${bar.state}`, title, ...bar })),
  );
  return (
    <DataTable
      caption={t(`delivery.byGroup.${by}`)}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "group",
          header: t(`delivery.grouping.${by}`),
          rowHeader: true,
          className: "title",
          cell: ({ title }) => title[locale],
        },
        {
          key: "state",
          header: t("delivery.state"),
          cell: ({ state }) => <DeliveryLabel locale={locale} state={state} />,
        },
        { key: "count", header: t("delivery.count"), align: "number", cell: ({ count }) => count },
        { key: "disputed", header: t("delivery.disputedCount"), align: "number", cell: ({ disputed }) => disputed },
      ]}
    />
  );
}
