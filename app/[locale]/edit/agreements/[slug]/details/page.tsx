import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { editAgreementAction } from "@/app/[locale]/edit/agreements/actions";
import { EditFrame } from "@/app/[locale]/edit/edit-frame";
import { agreementFields } from "@/components/editing/fields/agreement-fields";
import { RecordForm } from "@/components/editing/record-form";
import { revising, shellWords } from "@/components/editing/shell-words";
import { RevisionNotice } from "@/components/review/revision-notice";
import { may } from "@/lib/domain/permissions";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";
import { editedRecord } from "@/lib/queries/edited-record";
import { knownCalendars } from "@/lib/queries/known-calendars";
import { requireActor } from "@/lib/web/actor";
import { editorMetadata } from "@/lib/web/editor-metadata";
import { revisionAt } from "@/lib/web/revision";

type Props = PageProps<"/[locale]/edit/agreements/[slug]/details">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? editorMetadata(locale, translator(locale, "forms")("agreement.editTitle")) : {};
}

/** Editing what an agreement says of itself. */
export default async function AgreementDetailsPage({ params, searchParams }: Props) {
  const [{ locale, slug }, { proposal }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const actor = await requireActor(locale, editPages.agreementDetails(locale, slug));
  const found = await editedRecord(slug);
  if (!found) notFound();
  const { agreement } = found.record;
  const wording = await revisionAt(proposal, actor, { agreement: slug, commitment: null, part: "details" });
  const t = translator(locale, "forms");
  const editing = translator(locale, "editing");
  const crumbs = [
    { label: editing("desk.title"), href: editPages.desk(locale) },
    { label: agreement.title[locale], href: editPages.agreement(locale, slug) },
  ];
  return (
    <EditFrame locale={locale} actor={actor} here={(other) => editPages.agreementDetails(other, slug)} crumbs={crumbs}>
      <RevisionNotice locale={locale} revision={wording} />
      <h1>{t("agreement.editTitle")}</h1>
      <p className="quiet measure mt-2">{editing("page.language")}</p>
      <div className="edit-column">
        {may(actor.role, "edit-agreement") ? (
          <RecordForm
            action={editAgreementAction}
            shell={revising(shellWords(locale), wording)}
            hidden={{ locale, agreement: slug, version: String(agreement.version) }}
            fields={agreementFields({ locale, agreement, calendars: knownCalendars() })}
            submit={t("agreement.save")}
            compares
          />
        ) : (
          <p>{t("roleOnly")}</p>
        )}
      </div>
    </EditFrame>
  );
}
