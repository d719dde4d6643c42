import { DataTable } from "@/components/ui/data-table";
import { Facts } from "@/components/ui/facts";
import { endOfDay } from "@/lib/domain/dates";
import { formatDate, instantIn } from "@/lib/i18n/dates";
import { regionNames } from "@/lib/i18n/deadline-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const EXAMPLE_DAY = "2026-04-28";
const EXAMPLE_PARTIES = [
  { code: "JP", zone: "Asia/Tokyo" },
  { code: "US", zone: "America/New_York" },
] as const;

/** One date in two capitals: when it ends in each, on one clock. */
export function EndOfDayExample({ locale }: { locale: Locale }) {
  const t = translator(locale, "method");
  return (
    <div className="mt-6 max-w-2xl">
      <h3 className="font-sans text-base">{t("today.example", { date: formatDate(locale, EXAMPLE_DAY, "long") })}</h3>
      <div className="mt-2">
        <Facts
          facts={EXAMPLE_PARTIES.map(({ code, zone }) => ({
            term: regionNames(locale, code),
            value: instantIn(locale, endOfDay(EXAMPLE_DAY, zone), "UTC"),
          }))}
        />
      </div>
    </div>
  );
}

const PARAMETERS = ["asOf", "knownOn"] as const;

/** The two days an address can name, and what each changes. */
export function DayParameters({ locale }: { locale: Locale }) {
  const t = translator(locale, "method");
  return (
    <DataTable
      caption={t("days.title")}
      captionHidden
      rows={PARAMETERS}
      rowKey={(name) => name}
      columns={[
        {
          key: "parameter",
          header: t("days.parameter"),
          rowHeader: true,
          className: "md:w-[14rem]",
          cell: (name) => <code className="method-code">{`?${name}=2026-06-01`}</code>,
        },
        { key: "question", header: t("days.question"), cell: (name) => t(`days.${name}.question`) },
        { key: "shows", header: t("days.shows"), cell: (name) => t(`days.${name}.shows`) },
      ]}
    />
  );
}
