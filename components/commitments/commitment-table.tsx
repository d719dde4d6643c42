import { type ListAddress, listHref } from "@/components/commitments/list-address";
import { DeadlineCell, EvidenceCell, ScheduleCell, TitleCell } from "@/components/commitments/row-cells";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DeliveryLabel } from "@/components/ui/state-mark";
import type { CommitmentRow, SortKey } from "@/lib/domain/filter-terms";
import { translator } from "@/lib/i18n/translator";

type Props = { address: ListAddress; rows: readonly CommitmentRow[] };

/** A heading that sorts by its column, and turns the order round when it already does. */
function sorting(address: ListAddress, key: SortKey): Pick<Column<CommitmentRow>, "sortHref" | "sorted"> {
  const { sort } = address.filters;
  const here = sort.key === key;
  const sortHref = listHref(address, { sort: { key, descending: here && !sort.descending } });
  return here ? { sortHref, sorted: sort.descending ? "descending" : "ascending" } : { sortHref };
}

/** The list itself, sortable by its headings. */
export function CommitmentTable({ address, rows }: Props) {
  const { locale, perspective } = address;
  const t = translator(locale, "commitments");
  const columns: Column<CommitmentRow>[] = [
    {
      key: "title",
      header: t("table.title"),
      rowHeader: true,
      className: "md:w-[34%]",
      cell: (row) => <TitleCell locale={locale} row={row} perspective={perspective} />,
      ...sorting(address, "title"),
    },
    {
      key: "due",
      header: t("table.due"),
      cell: (row) => <DeadlineCell locale={locale} row={row} />,
      ...sorting(address, "due"),
    },
    {
      key: "delivery",
      header: t("table.delivery"),
      cell: ({ commitment: { delivery } }) => (
        <DeliveryLabel locale={locale} state={delivery.state} disputed={delivery.disputed} />
      ),
      ...sorting(address, "delivery"),
    },
    {
      key: "evidence",
      header: t("table.evidence"),
      cell: (row) => <EvidenceCell locale={locale} row={row} />,
      ...sorting(address, "evidence"),
    },
    {
      key: "schedule",
      className: "nowrap",
      header: t("table.schedule"),
      cell: (row) => <ScheduleCell locale={locale} row={row} />,
      ...sorting(address, "schedule"),
    },
  ];
  return (
    <DataTable
      caption={t("table.caption")}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ agreement, commitment }) => `${agreement.slug} ${commitment.ref}`}
    />
  );
}
