import { type Column, DataTable } from "@/components/ui/data-table";
import type { FollowerLine } from "@/lib/domain/following";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** How many readers follow what. */
export function FollowerCounts({ locale, lines }: { locale: Locale; lines: readonly FollowerLine[] }) {
  const t = translator(locale, "following");
  if (lines.length === 0) return <p>{t("admin.none")}</p>;
  const columns: Column<FollowerLine>[] = [
    {
      key: "what",
      header: t("admin.what"),
      rowHeader: true,
      cell: ({ agreement, commitment, href }) => {
        const name = commitment ? `${commitment.ref} · ${commitment.title}` : t("admin.whole");
        return (
          <>
            <span className="quiet small block font-normal">{agreement}</span>
            {href ? <a href={href}>{name}</a> : name}
          </>
        );
      },
    },
    { key: "confirmed", header: t("admin.confirmed"), align: "number", cell: ({ confirmed }) => confirmed },
    { key: "waiting", header: t("admin.waiting"), align: "number", cell: ({ waiting }) => waiting },
  ];
  const keyOf = ({ agreement, commitment }: FollowerLine) => `${agreement} ${commitment?.ref ?? ""}`;
  return <DataTable caption={t("admin.title")} captionHidden columns={columns} rows={lines} rowKey={keyOf} />;
}
