import { channelWords } from "@/components/messages/message-words";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { MessageCounts as Counts } from "@/lib/domain/messages";
import { instantIn } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** How many messages wait, were sent and were given up, by the way they go. */
export function MessageCounts({ locale, counts }: { locale: Locale; counts: readonly Counts[] }) {
  const t = translator(locale, "sending");
  const number = (key: "waiting" | "sent" | "givenUp"): Column<Counts> => ({
    key,
    header: t(`counts.${key}`),
    align: "number",
    cell: (row) => row[key],
  });
  const columns: Column<Counts>[] = [
    {
      key: "channel",
      header: t("counts.channel"),
      rowHeader: true,
      cell: ({ channel }) => channelWords(locale, channel),
    },
    number("waiting"),
    {
      key: "oldest",
      header: t("counts.oldest"),
      cell: ({ oldest }) =>
        oldest === null ? t("counts.none") : <time dateTime={oldest}>{instantIn(locale, oldest, "UTC")}</time>,
    },
    number("sent"),
    number("givenUp"),
  ];
  return (
    <DataTable
      caption={t("counts.caption")}
      captionHidden
      columns={columns}
      rows={counts}
      rowKey={({ channel }) => channel}
    />
  );
}
