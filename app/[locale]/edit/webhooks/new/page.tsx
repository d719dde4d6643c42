import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditFrame } from "@/app/[locale]/edit/edit-frame";
import { createAction } from "@/app/[locale]/edit/webhooks/actions";
import { AccountForm } from "@/components/editing/account-form";
import { shellWords } from "@/components/editing/shell-words";
import { webhookFields } from "@/components/webhooks/webhook-fields";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";
import { namedAgreements } from "@/lib/queries/named-agreements";
import { requireRight } from "@/lib/web/actor";
import { editorMetadata } from "@/lib/web/editor-metadata";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? editorMetadata(locale, translator(locale, "webhooks")("new.title")) : {};
}

/** Adding a webhook; its secret is shown here, once. For administrators. */
export default async function NewWebhookPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await requireRight(locale, editPages.newWebhook(locale), "manage-webhooks");
  const agreements = await namedAgreements();
  const t = translator(locale, "webhooks");
  const crumbs = [{ label: t("title"), href: editPages.webhooks(locale) }];
  return (
    <EditFrame locale={locale} actor={actor} here={(other) => editPages.newWebhook(other)} crumbs={crumbs}>
      <h1>{t("new.title")}</h1>
      <p className="lead mt-4">{t("new.intro")}</p>
      <div className="edit-form mt-8">
        <AccountForm
          action={createAction}
          shell={shellWords(locale)}
          hidden={{ locale }}
          fields={webhookFields(locale, agreements, null)}
          submit={t("new.submit")}
        />
      </div>
    </EditFrame>
  );
}
