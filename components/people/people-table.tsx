import { type Column, DataTable } from "@/components/ui/data-table";
import type { Person } from "@/lib/domain/people";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";

/** Everybody with an account; each name leads to what can be done with it. */
export function PeopleTable({ locale, people }: { locale: Locale; people: readonly Person[] }) {
  const t = translator(locale, "people");
  const roles = translator(locale, "auth");
  const columns: Column<Person>[] = [
    {
      key: "name",
      header: t("columns.name"),
      rowHeader: true,
      cell: ({ id, name, email }) => (
        <>
          <a href={editPages.person(locale, id)}>{name}</a>
          <span className="small block font-normal break-all">{email}</span>
        </>
      ),
    },
    {
      key: "role",
      header: t("columns.role"),
      cell: ({ role }) => (role === "system" ? "" : roles(`role.${role}`)),
    },
    { key: "state", header: t("columns.state"), cell: ({ state }) => t(`state.${state}`) },
    { key: "codes", header: t("columns.codes"), cell: ({ codes }) => (codes ? t("codesOn") : t("codesOff")) },
    {
      key: "lastSignIn",
      header: t("columns.lastSignIn"),
      cell: ({ lastSignIn }) => (lastSignIn ? formatDate(locale, lastSignIn.slice(0, 10), "medium") : t("never")),
    },
  ];
  return <DataTable caption={t("list")} captionHidden columns={columns} rows={people} rowKey={({ id }) => id} />;
}
