import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditFrame } from "@/app/[locale]/edit/edit-frame";
import { publishingAction } from "@/app/[locale]/edit/proposals/actions";
import { PublishingForm } from "@/components/editing/publishing-form";
import { shellWords } from "@/components/editing/shell-words";
import { PublishingSection } from "@/components/review/publishing-section";
import { Notice } from "@/components/ui/notice";
import { may } from "@/lib/domain/permissions";
import { PUBLISHING_MODES } from "@/lib/domain/proposal";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";
import { agreementAnswer } from "@/lib/queries/agreement";
import { publishingOf } from "@/lib/queries/proposals";
import { requireActor } from "@/lib/web/actor";
import { editorMetadata } from "@/lib/web/editor-metadata";

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? editorMetadata(locale, translator(locale, "review")("publishing.title")) : {};
}

/** How changes of one agreement are published: for everyone who signs in to read, for administrators to decide. */
export default async function PublishingPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await requireActor(locale, editPages.publishing(locale, slug));
  const { data: agreement } = await agreementAnswer(slug, { asOf: null, knownOn: null });
  if (!agreement) notFound();
  const publishing = await publishingOf(slug);
  const { done } = await searchParams;
  const t = translator(locale, "review");
  const modes = PUBLISHING_MODES.map((value) => ({
    value,
    label: t(`publishing.mode.${value}`),
    hint: t(`publishing.meaning.${value}`),
  }));
  const crumbs = [
    { label: translator(locale, "editing")("desk.title"), href: editPages.desk(locale) },
    { label: agreement.title[locale], href: editPages.agreement(locale, slug) },
  ];
  return (
    <EditFrame locale={locale} actor={actor} here={(other) => editPages.publishing(other, slug)} crumbs={crumbs}>
      {done === undefined ? null : <Notice tone="leaf" role="status" title={t("publishing.saved")} />}
      <h1 className="mt-6">{t("publishing.title")}</h1>
      <div className="edit-say" key={publishing.decisions.length}>
        <PublishingSection locale={locale} agreement={agreement} {...publishing}>
          {may(actor.role, "set-publishing") ? (
            <PublishingForm
              action={publishingAction}
              shell={shellWords(locale)}
              hidden={{ locale, agreement: slug, once: randomUUID() }}
              modes={modes}
              mode={publishing.mode}
              words={{
                mode: t("publishing.modeField"),
                reason: t("publishing.reason"),
                reasonHint: t("publishing.reasonHint"),
                submit: t("publishing.submit"),
              }}
            />
          ) : null}
        </PublishingSection>
      </div>
    </EditFrame>
  );
}
