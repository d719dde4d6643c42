import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { checkAction } from "@/app/[locale]/edit/actions";
import { LinksSection } from "@/app/[locale]/edit/agreements/[slug]/links-section";
import { WithdrawCheckSection } from "@/app/[locale]/edit/agreements/[slug]/withdraw-check-section";
import { EditFrame } from "@/app/[locale]/edit/edit-frame";
import { CheckForm } from "@/components/editing/check-form";
import { checkWords } from "@/components/editing/form-words";
import { SavedNotice } from "@/components/editing/saved-notice";
import { revising, shellWords } from "@/components/editing/shell-words";
import { RevisionNotice } from "@/components/review/revision-notice";
import { DeliveryLabel } from "@/components/ui/state-mark";
import { may } from "@/lib/domain/permissions";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages, pages } from "@/lib/paths";
import { editedRecord } from "@/lib/queries/edited-record";
import { requireActor } from "@/lib/web/actor";
import { wordSaved } from "@/lib/web/change-report";
import { editorMetadata } from "@/lib/web/editor-metadata";
import { revisionAt } from "@/lib/web/revision";

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? editorMetadata(locale, translator(locale, "editing")("agreement.title")) : {};
}

/** Updating one agreement: every commitment, and a check of the whole. */
export default async function EditAgreementPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await requireActor(locale, editPages.agreement(locale, slug));
  const found = await editedRecord(slug);
  if (!found) notFound();
  const { record, agreement } = found;
  const { saved, proposal } = await searchParams;
  const wording = await revisionAt(proposal, actor, { agreement: slug, commitment: null, part: null });
  const revision = typeof saved === "string" && /^\d{1,9}$/.test(saved) ? Number(saved) : null;
  const changes = revision === null ? [] : await wordSaved(locale, { agreement, ref: null }, revision);
  const t = translator(locale, "editing");
  const forms = translator(locale, "forms");
  const shell = revising(shellWords(locale), wording);
  const hidden = { locale, agreement: slug, version: String(agreement.version) };
  const crumbs = [{ label: t("desk.title"), href: editPages.desk(locale) }];
  return (
    <EditFrame locale={locale} actor={actor} here={(other) => editPages.agreement(other, slug)} crumbs={crumbs}>
      <SavedNotice locale={locale} changes={changes} href={pages.agreement(locale, slug)} />
      <RevisionNotice locale={locale} revision={wording} />
      <h1 className="mt-6">{agreement.title[locale]}</h1>
      <p className="mt-2">
        <a href={editPages.publishing(locale, slug)}>{translator(locale, "review")("publishing.title")}</a>
      </p>
      <div className="edit-sides">
        <div className="edit-says edit-flow">
          <h2>{t("agreement.commitments")}</h2>
          <ul className="desk-list">
            {agreement.commitments.map(({ ref, title, delivery }) => (
              <li key={ref}>
                <a href={editPages.commitment(locale, slug, ref)}>{t("desk.update", { ref, title: title[locale] })}</a>
                <span className="small block">
                  <DeliveryLabel locale={locale} state={delivery.state} disputed={delivery.disputed} />
                </span>
              </li>
            ))}
          </ul>
          <p>
            <a href={editPages.newCommitment(locale, slug)}>{forms("commitment.addLink")}</a>
          </p>
          {may(actor.role, "edit-agreement") ? (
            <p>
              <a href={editPages.agreementDetails(locale, slug)}>{forms("agreement.editLink")}</a>
              <span className="quiet small block">{forms("agreement.editNote")}</span>
            </p>
          ) : null}
        </div>
        <div className="edit-say" key={revision}>
          <h2>{t("agreement.checkTitle")}</h2>
          <p className="quiet mt-2">{t("page.language")}</p>
          <CheckForm
            action={checkAction}
            shell={shell}
            hidden={hidden}
            words={checkWords(locale)}
            today={agreement.today}
            otherLang={locale === "en" ? "ja" : "en"}
          />
          <WithdrawCheckSection
            locale={locale}
            actor={actor}
            checks={record.checks.filter((check) => check.commitment === null && check.withdrawn === null)}
            shell={shell}
            hidden={hidden}
          />
          {may(actor.role, "link-agreements") ? (
            <LinksSection locale={locale} agreement={agreement} shell={shell} />
          ) : null}
        </div>
      </div>
    </EditFrame>
  );
}
