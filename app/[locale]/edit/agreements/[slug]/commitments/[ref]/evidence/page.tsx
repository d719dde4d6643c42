import type { Metadata } from "next";
import {
  addEvidenceAction,
  relateAction,
  withdrawAssessmentAction,
  withdrawEvidenceAction,
} from "@/app/[locale]/edit/agreements/[slug]/commitments/[ref]/part-actions";
import { PartPage, type PartPlace } from "@/app/[locale]/edit/agreements/[slug]/commitments/[ref]/part-page";
import { WithdrawCheckSection } from "@/app/[locale]/edit/agreements/[slug]/withdraw-check-section";
import { relateFields, sourceSpecs } from "@/components/editing/fields/part-fields";
import { withdrawAssessmentFields, withdrawEvidenceFields } from "@/components/editing/fields/withdraw-fields";
import { FormSection } from "@/components/editing/form-section";
import { RecordForm } from "@/components/editing/record-form";
import { may } from "@/lib/domain/permissions";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editorMetadata } from "@/lib/web/editor-metadata";

type Props = PageProps<"/[locale]/edit/agreements/[slug]/commitments/[ref]/evidence">;
const title = (locale: Locale) => translator(locale, "forms")("evidence.page");

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, ref } = await params;
  return isLocale(locale) ? editorMetadata(locale, `${ref} · ${title(locale)}`) : {};
}

/** Adding, relating and withdrawing evidence; withdrawing an assessment or a check. */
export default function EvidencePage({ params, searchParams }: Props) {
  return (
    <PartPage params={params} searchParams={searchParams} part="evidence" title={title}>
      {(place) => <EvidenceForms {...place} />}
    </PartPage>
  );
}

function EvidenceForms(place: PartPlace) {
  const { locale, actor, agreement, commitment, shell, hidden } = place;
  const t = translator(locale, "forms");
  const common = { shell, hidden };
  const has = commitment.evidenceItems.length > 0;
  return (
    <>
      <FormSection id="add" title={t("evidence.add")}>
        <RecordForm
          {...common}
          action={addEvidenceAction}
          fields={sourceSpecs(locale, agreement)}
          submit={t("evidence.addSave")}
        />
      </FormSection>
      <FormSection id="relate" title={t("evidence.relate")}>
        {has ? (
          <RecordForm
            {...common}
            action={relateAction}
            prefix="relate-"
            fields={relateFields(place)}
            submit={t("evidence.relateSave")}
          />
        ) : (
          <p className="quiet mt-2">{t("evidence.none")}</p>
        )}
      </FormSection>
      {has && may(actor.role, "withdraw-evidence") ? (
        <FormSection id="withdraw" title={t("evidence.withdraw")} hint={t("evidence.withdrawHint")}>
          <RecordForm
            {...common}
            action={withdrawEvidenceAction}
            prefix="withdraw-"
            fields={withdrawEvidenceFields(place)}
            submit={t("evidence.withdrawSave")}
          />
        </FormSection>
      ) : null}
      {commitment.assessments.length > 0 && may(actor.role, "withdraw-assessment") ? (
        <FormSection id="unassess" title={t("assessments.withdraw")} hint={t("assessments.withdrawHint")}>
          <RecordForm
            {...common}
            action={withdrawAssessmentAction}
            prefix="unassess-"
            fields={withdrawAssessmentFields(place)}
            submit={t("assessments.save")}
          />
        </FormSection>
      ) : null}
      <WithdrawCheckSection
        {...common}
        locale={locale}
        actor={actor}
        checks={commitment.checks.filter((check) => check.commitment !== null)}
      />
    </>
  );
}
