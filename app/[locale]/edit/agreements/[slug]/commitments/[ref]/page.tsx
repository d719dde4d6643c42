import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { assessAction, checkAction, tickStepAction } from "@/app/[locale]/edit/actions";
import { ComparableSection } from "@/app/[locale]/edit/agreements/[slug]/commitments/[ref]/comparable-section";
import { EditFrame } from "@/app/[locale]/edit/edit-frame";
import { AssessForm } from "@/components/editing/assess-form";
import { CheckForm } from "@/components/editing/check-form";
import {
  assessedNow,
  assessWords,
  checkWords,
  evidenceChoices,
  partyChoices,
  sourceChoices,
  sourceWords,
  stateChoices,
  stepLine,
} from "@/components/editing/form-words";
import { RecordNow } from "@/components/editing/record-now";
import { SavedNotice } from "@/components/editing/saved-notice";
import { revising, shellWords } from "@/components/editing/shell-words";
import { StepForms } from "@/components/editing/step-forms";
import { RevisionNotice } from "@/components/review/revision-notice";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages, pages } from "@/lib/paths";
import { commitmentAnswer } from "@/lib/queries/commitment";
import { requireActor } from "@/lib/web/actor";
import { wordSaved } from "@/lib/web/change-report";
import { editorMetadata } from "@/lib/web/editor-metadata";
import { revisionAt } from "@/lib/web/revision";

type Props = {
  params: Promise<{ locale: string; slug: string; ref: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, ref } = await params;
  if (!isLocale(locale)) return {};
  return editorMetadata(locale, `${ref} · ${translator(locale, "editing")("page.title")}`);
}

/** Updating one commitment: what the record says on the left, what the editor says on the right. */
export default async function EditCommitmentPage({ params, searchParams }: Props) {
  const { locale, slug, ref } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await requireActor(locale, editPages.commitment(locale, slug, ref));
  const { data } = await commitmentAnswer(slug, ref, { asOf: null, knownOn: null });
  if (!data) notFound();
  const { agreement, commitment } = data;
  const { saved, proposal } = await searchParams;
  const revision = typeof saved === "string" && /^\d{1,9}$/.test(saved) ? Number(saved) : null;
  const changes = revision === null ? [] : await wordSaved(locale, { agreement, ref }, revision);
  const t = translator(locale, "editing");
  const wording = await revisionAt(proposal, actor, { agreement: slug, commitment: ref, part: null });
  const shell = revising(shellWords(locale), wording);
  const hidden = { locale, agreement: slug, commitment: ref, version: String(commitment.version) };
  const otherLang = locale === "en" ? "ja" : "en";
  const publicPage = pages.commitment(locale, slug, ref);
  const crumbs = [
    { label: t("desk.title"), href: editPages.desk(locale) },
    { label: agreement.title[locale], href: editPages.agreement(locale, slug) },
  ];
  return (
    <EditFrame locale={locale} actor={actor} here={(other) => editPages.commitment(other, slug, ref)} crumbs={crumbs}>
      <SavedNotice locale={locale} changes={changes} href={publicPage} />
      <RevisionNotice locale={locale} revision={wording} />
      <h1 className="mt-6">{`${ref} · ${commitment.title[locale]}`}</h1>
      <p className="mt-2">
        <a href={publicPage}>{t("page.publicPage")}</a>
      </p>
      <div className="edit-sides">
        <div className="edit-says">
          <h2>{t("page.says")}</h2>
          <RecordNow locale={locale} commitment={commitment} />
        </div>
        <div className="edit-say" key={revision}>
          <h2>{t("page.youSay")}</h2>
          <p className="quiet mt-2">{t("page.language")}</p>
          <nav aria-label={translator(locale, "forms")("more.title")} className="edit-anchors">
            <a href="#assess-title">{t("assess.title")}</a>
            {commitment.steps.length > 0 ? <a href="#steps-title">{t("steps.title")}</a> : null}
            <a href="#check-title">{t("check.title")}</a>
            <a href="#comparable-title">{translator(locale, "compare")("edit.title")}</a>
            {PARTS.map((part) => (
              <a key={part} href={editPages.commitmentPart(locale, slug, ref, part)}>
                {partWords(locale, part)}
              </a>
            ))}
          </nav>
          <section aria-labelledby="assess-title">
            <h3 id="assess-title">{t("assess.title")}</h3>
            <AssessForm
              action={assessAction}
              shell={shell}
              hidden={hidden}
              words={assessWords(locale)}
              source={sourceWords(locale)}
              sourceChoices={sourceChoices(locale, agreement)}
              parties={partyChoices(locale, agreement, commitment)}
              states={stateChoices(locale)}
              evidence={evidenceChoices(locale, commitment.evidenceItems)}
              asksProgress={commitment.steps.length === 0}
              today={agreement.today}
              otherLang={otherLang}
              now={assessedNow(locale, commitment)}
            />
          </section>
          {commitment.steps.length > 0 ? (
            <section aria-labelledby="steps-title">
              <h3 id="steps-title">{t("steps.title")}</h3>
              <StepForms
                action={tickStepAction}
                shell={shell}
                hidden={hidden}
                steps={commitment.steps.map((step) => stepLine(locale, step))}
                today={agreement.today}
              />
            </section>
          ) : null}
          <section aria-labelledby="check-title">
            <h3 id="check-title">{t("check.title")}</h3>
            <CheckForm
              action={checkAction}
              shell={shell}
              hidden={hidden}
              words={checkWords(locale)}
              today={agreement.today}
              otherLang={otherLang}
            />
          </section>
          <ComparableSection locale={locale} commitment={commitment} shell={shell} hidden={hidden} />
        </div>
      </div>
    </EditFrame>
  );
}

const PARTS = ["evidence", "steps", "deadline", "details"] as const;

function partWords(locale: Locale, part: (typeof PARTS)[number]): string {
  const t = translator(locale, "forms");
  return part === "details" ? t("commitment.editLink") : t(`${part}.page`);
}
