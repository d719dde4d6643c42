import type { Address, DataGroup } from "@/components/data/addresses";
import { DataTable } from "@/components/ui/data-table";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; group: DataGroup; addresses: readonly Address[] };

/** The addresses of one group: what each holds, and an example to open. */
export function AddressTable({ locale, group, addresses }: Props) {
  const t = translator(locale, "openData");
  return (
    <DataTable
      caption={t(`${group}.title`)}
      captionHidden
      rows={addresses}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "holds",
          header: t("column.holds"),
          rowHeader: true,
          className: "md:w-2/5",
          cell: ({ key }) => t(`holds.${key}`),
        },
        {
          key: "address",
          header: t("column.address"),
          cell: ({ pattern, href }) => (
            <span className="method-code">{href === null ? pattern : <a href={href}>{pattern}</a>}</span>
          ),
        },
      ]}
    />
  );
}
