import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { createCommitmentAction } from "@/app/[locale]/edit/agreements/actions";
import { EditFrame } from "@/app/[locale]/edit/edit-frame";
import { commitmentFields } from "@/components/editing/fields/commitment-fields";
import { RecordForm } from "@/components/editing/record-form";
import { revising, shellWords } from "@/components/editing/shell-words";
import { RevisionNotice } from "@/components/review/revision-notice";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";
import { editedRecord } from "@/lib/queries/edited-record";
import { requireActor } from "@/lib/web/actor";
import { editorMetadata } from "@/lib/web/editor-metadata";
import { revisionAt } from "@/lib/web/revision";

type Props = PageProps<"/[locale]/edit/agreements/[slug]/commitments/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? editorMetadata(locale, translator(locale, "forms")("commitment.newTitle")) : {};
}

/** Adding a commitment to an agreement. */
export default async function NewCommitmentPage({ params, searchParams }: Props) {
  const [{ locale, slug }, { proposal }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const actor = await requireActor(locale, editPages.newCommitment(locale, slug));
  const found = await editedRecord(slug);
  if (!found) notFound();
  const { agreement } = found;
  const wording = await revisionAt(proposal, actor, { agreement: slug, commitment: null, part: "new" });
  const t = translator(locale, "forms");
  const editing = translator(locale, "editing");
  const crumbs = [
    { label: editing("desk.title"), href: editPages.desk(locale) },
    { label: agreement.title[locale], href: editPages.agreement(locale, slug) },
  ];
  return (
    <EditFrame locale={locale} actor={actor} here={(other) => editPages.newCommitment(other, slug)} crumbs={crumbs}>
      <RevisionNotice locale={locale} revision={wording} />
      <h1>{t("commitment.newTitle")}</h1>
      <p className="quiet measure mt-2">{editing("page.language")}</p>
      <div className="edit-column">
        <RecordForm
          action={createCommitmentAction}
          shell={revising(shellWords(locale), wording)}
          hidden={{ locale, agreement: slug, version: String(agreement.version) }}
          fields={commitmentFields({ locale, agreement, commitment: null })}
          submit={t("commitment.add")}
        />
      </div>
    </EditFrame>
  );
}
