import { type Column, DataTable } from "@/components/ui/data-table";
import type { NamedAgreement } from "@/components/webhooks/webhook-fields";
import { aboutWords, hostOf, stateWords } from "@/components/webhooks/webhook-words";
import type { MessageState, Webhook } from "@/lib/domain/webhooks";
import { instantIn } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";

type Props = {
  locale: Locale;
  webhooks: readonly Webhook[];
  agreements: readonly NamedAgreement[];
  last: ReadonlyMap<string, { at: string; state: MessageState }>;
};

/** Every webhook; each name leads to what can be done with it. */
export function WebhookTable({ locale, webhooks, agreements, last }: Props) {
  const t = translator(locale, "webhooks");
  const columns: Column<Webhook>[] = [
    {
      key: "name",
      header: t("columns.name"),
      rowHeader: true,
      cell: ({ id, name, url }) => (
        <>
          <a href={editPages.webhook(locale, id)}>{name}</a>
          <span className="small block font-normal break-all">{hostOf(url)}</span>
        </>
      ),
    },
    { key: "form", header: t("columns.form"), cell: ({ form }) => t(`form.${form}`) },
    {
      key: "agreement",
      header: t("columns.agreement"),
      cell: ({ agreement }) => aboutWords(locale, agreement, agreements),
    },
    { key: "state", header: t("columns.state"), cell: (webhook) => stateWords(locale, webhook) },
    {
      key: "last",
      header: t("columns.last"),
      cell: ({ id }) => {
        const message = last.get(id);
        if (!message) return t("noMessage");
        return (
          <>
            {t(`log.state.${message.state}`)}
            <time className="small block" dateTime={message.at}>
              {instantIn(locale, message.at, "UTC")}
            </time>
          </>
        );
      },
    },
  ];
  return <DataTable caption={t("list")} captionHidden columns={columns} rows={webhooks} rowKey={({ id }) => id} />;
}
