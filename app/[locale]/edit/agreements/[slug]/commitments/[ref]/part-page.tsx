import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { EditFrame } from "@/app/[locale]/edit/edit-frame";
import type { ShellWords } from "@/components/editing/form-shell";
import { RecordNow } from "@/components/editing/record-now";
import { revising, shellWords } from "@/components/editing/shell-words";
import { RevisionNotice } from "@/components/review/revision-notice";
import type { Actor } from "@/lib/domain/permissions";
import type { AgreementRecord } from "@/lib/domain/record";
import type { AgreementView, CommitmentView } from "@/lib/domain/view";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";
import { editedRecord } from "@/lib/queries/edited-record";
import { requireActor } from "@/lib/web/actor";
import { revisionAt } from "@/lib/web/revision";

export type Part = Parameters<typeof editPages.commitmentPart>[3];
/** What the forms of one commitment are drawn from. */
export type PartPlace = {
  locale: Locale;
  actor: Actor;
  record: AgreementRecord;
  agreement: AgreementView;
  commitment: CommitmentView;
  shell: ShellWords;
  hidden: Record<string, string>;
};

type Props = {
  params: Promise<{ locale: string; slug: string; ref: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
  part: Part;
  title: (locale: Locale) => string;
  children: (place: PartPlace) => ReactNode;
};

/** One of a commitment's further pages for editors: what the record says on the left, its forms on the right. */
export async function PartPage({ params, searchParams, part, title, children }: Props) {
  const { locale, slug, ref } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await requireActor(locale, editPages.commitmentPart(locale, slug, ref, part));
  const found = await editedRecord(slug);
  const commitment = found?.agreement.commitments.find((one) => one.ref === ref);
  if (!found || !commitment) notFound();
  const { record, agreement } = found;
  const { proposal } = await searchParams;
  const wording = await revisionAt(proposal, actor, { agreement: slug, commitment: ref, part });
  const editing = translator(locale, "editing");
  const hidden = { locale, agreement: slug, commitment: ref, version: String(commitment.version) };
  const crumbs = [
    { label: editing("desk.title"), href: editPages.desk(locale) },
    { label: agreement.title[locale], href: editPages.agreement(locale, slug) },
    { label: `${ref} · ${commitment.title[locale]}`, href: editPages.commitment(locale, slug, ref) },
  ];
  return (
    <EditFrame
      locale={locale}
      actor={actor}
      here={(other) => editPages.commitmentPart(other, slug, ref, part)}
      crumbs={crumbs}
    >
      <RevisionNotice locale={locale} revision={wording} />
      <h1>{title(locale)}</h1>
      <p className="quiet mt-2">{`${ref} · ${commitment.title[locale]}`}</p>
      <div className="edit-sides">
        <div className="edit-says">
          <h2>{editing("page.says")}</h2>
          <RecordNow locale={locale} commitment={commitment} />
        </div>
        <div className="edit-say">
          <h2>{editing("page.youSay")}</h2>
          <p className="quiet mt-2">{editing("page.language")}</p>
          {children({
            locale,
            actor,
            record,
            agreement,
            commitment,
            shell: revising(shellWords(locale), wording),
            hidden,
          })}
        </div>
      </div>
    </EditFrame>
  );
}
