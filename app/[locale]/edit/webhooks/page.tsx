import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditFrame } from "@/app/[locale]/edit/edit-frame";
import { Notice } from "@/components/ui/notice";
import { WebhookTable } from "@/components/webhooks/webhook-table";
import { lastMessages } from "@/lib/delivery/webhook/log";
import { webhooks } from "@/lib/delivery/webhook/webhooks";
import { env } from "@/lib/env";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";
import { namedAgreements } from "@/lib/queries/named-agreements";
import { requireRight } from "@/lib/web/actor";
import { editorMetadata } from "@/lib/web/editor-metadata";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? editorMetadata(locale, translator(locale, "webhooks")("title")) : {};
}

/** Where the site reports changes to. For administrators. */
export default async function WebhooksPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await requireRight(locale, editPages.webhooks(locale), "manage-webhooks");
  const [list, last, agreements] = await Promise.all([webhooks(), lastMessages(), namedAgreements()]);
  const t = translator(locale, "webhooks");
  return (
    <EditFrame locale={locale} actor={actor} here={(other) => editPages.webhooks(other)} crumbs={[]}>
      <h1>{t("title")}</h1>
      <p className="lead mt-4">{t("intro")}</p>
      {env().WEBHOOK_PRIVATE_TARGETS === "allow" ? (
        <div className="measure mt-6">
          <Notice tone="amber">{t("settingNote")}</Notice>
        </div>
      ) : null}
      <p className="mt-6">
        <a href={editPages.newWebhook(locale)}>{t("add")}</a>
      </p>
      <div className="mt-8">
        {list.length > 0 ? (
          <WebhookTable locale={locale} webhooks={list} agreements={agreements} last={last} />
        ) : (
          <p className="quiet">{t("none")}</p>
        )}
      </div>
    </EditFrame>
  );
}
