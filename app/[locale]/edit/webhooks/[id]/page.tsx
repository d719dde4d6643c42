import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditFrame } from "@/app/[locale]/edit/edit-frame";
import { WebhookSettings } from "@/app/[locale]/edit/webhooks/[id]/webhook-settings";
import { replayAction, testAction } from "@/app/[locale]/edit/webhooks/actions";
import { AccountForm } from "@/components/editing/account-form";
import { shellWords } from "@/components/editing/shell-words";
import { Notice } from "@/components/ui/notice";
import { WebhookFacts } from "@/components/webhooks/webhook-facts";
import { WebhookHistory } from "@/components/webhooks/webhook-history";
import { WebhookLog } from "@/components/webhooks/webhook-log";
import { webhookEvents } from "@/lib/delivery/webhook/history";
import { webhookLog } from "@/lib/delivery/webhook/log";
import { webhook } from "@/lib/delivery/webhook/webhooks";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";
import { namedAgreements } from "@/lib/queries/named-agreements";
import { requireRight } from "@/lib/web/actor";
import { editorMetadata } from "@/lib/web/editor-metadata";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const DONE = ["created", "changed", "paused", "resumed", "removed", "test", "replay"] as const;
const MESSAGES_SHOWN = 50;
const EVENTS_SHOWN = 100;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? editorMetadata(locale, translator(locale, "webhooks")("title")) : {};
}

/** One webhook: trying it, its log, its settings, its end. For administrators. */
export default async function WebhookPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await requireRight(locale, editPages.webhook(locale, id), "manage-webhooks");
  const found = await webhook(id);
  if (!found) notFound();
  const { done } = await searchParams;
  const [messages, events, agreements] = await Promise.all([
    webhookLog(id, MESSAGES_SHOWN),
    webhookEvents(id, EVENTS_SHOWN),
    namedAgreements(),
  ]);
  const message = DONE.find((one) => one === done);
  const t = translator(locale, "webhooks");
  const shell = shellWords(locale);
  const active = found.state === "active";
  const crumbs = [{ label: t("title"), href: editPages.webhooks(locale) }];
  return (
    <EditFrame locale={locale} actor={actor} here={(other) => editPages.webhook(other, id)} crumbs={crumbs}>
      {message ? <Notice tone="leaf" role="status" title={t(`done.${message}`)} /> : null}
      <h1 className={message ? "mt-6" : undefined}>{found.name}</h1>
      <WebhookFacts locale={locale} webhook={found} agreements={agreements} />
      {active ? (
        <section className="section edit-form" aria-labelledby="test-title">
          <h2 id="test-title">{t("test.title")}</h2>
          <p className="mt-4">{t("test.intro")}</p>
          <AccountForm
            action={testAction}
            shell={shell}
            prefix="test-"
            hidden={{ locale, id }}
            submit={t("test.submit")}
          />
        </section>
      ) : null}
      <section className="section" aria-labelledby="log">
        <h2 id="log">{t("log.title")}</h2>
        <p className="section-note">{t("log.intro")}</p>
        <WebhookLog locale={locale} messages={messages} replay={active ? { action: replayAction, shell, id } : null} />
      </section>
      {found.state === "removed" ? null : (
        <WebhookSettings locale={locale} webhook={found} agreements={agreements} shell={shell} />
      )}
      <section className="section" aria-labelledby="history-title">
        <h2 id="history-title">{t("history.title")}</h2>
        <p className="section-note">{t("history.intro")}</p>
        <WebhookHistory locale={locale} events={events} />
      </section>
    </EditFrame>
  );
}
