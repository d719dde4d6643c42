import type { Metadata } from "next";
import {
  extendAction,
  supersedeAction,
  withdrawExtensionAction,
} from "@/app/[locale]/edit/agreements/[slug]/commitments/[ref]/part-actions";
import { PartPage, type PartPlace } from "@/app/[locale]/edit/agreements/[slug]/commitments/[ref]/part-page";
import { extendFields, supersedeFields } from "@/components/editing/fields/part-fields";
import { withdrawExtensionFields } from "@/components/editing/fields/withdraw-fields";
import { FormSection } from "@/components/editing/form-section";
import { RecordForm } from "@/components/editing/record-form";
import { may } from "@/lib/domain/permissions";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editorMetadata } from "@/lib/web/editor-metadata";

type Props = PageProps<"/[locale]/edit/agreements/[slug]/commitments/[ref]/deadline">;
const title = (locale: Locale) => translator(locale, "forms")("deadline.page");

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, ref } = await params;
  return isLocale(locale) ? editorMetadata(locale, `${ref} · ${title(locale)}`) : {};
}

/** A deadline that the parties moved, an extension taken back, a successor. */
export default function DeadlinePage({ params, searchParams }: Props) {
  return (
    <PartPage params={params} searchParams={searchParams} part="deadline" title={title}>
      {(place) => <DeadlineForms {...place} />}
    </PartPage>
  );
}

function DeadlineForms(place: PartPlace) {
  const { locale, actor, agreement, commitment, shell, hidden } = place;
  const t = translator(locale, "forms");
  const common = { shell, hidden };
  const senior = may(actor.role, "supersede") && may(actor.role, "withdraw-extension");
  return (
    <>
      <FormSection id="extend" title={t("deadline.extend")} hint={t("deadline.extendHint")}>
        <RecordForm {...common} action={extendAction} fields={extendFields(place)} submit={t("deadline.extendSave")} />
      </FormSection>
      {senior && commitment.extensions.length > 0 ? (
        <FormSection id="withdraw" title={t("deadline.withdraw")} hint={t("deadline.withdrawHint")}>
          <RecordForm
            {...common}
            action={withdrawExtensionAction}
            prefix="withdraw-"
            fields={withdrawExtensionFields(place)}
            submit={t("deadline.withdrawSave")}
          />
        </FormSection>
      ) : null}
      {senior && agreement.commitments.length > 1 ? (
        <FormSection id="supersede" title={t("deadline.supersede")} hint={t("deadline.supersedeHint")}>
          <RecordForm
            {...common}
            action={supersedeAction}
            prefix="supersede-"
            fields={supersedeFields(place)}
            submit={t("deadline.supersedeSave")}
          />
        </FormSection>
      ) : null}
      {senior ? null : <p className="quiet mt-6">{t("deadline.seniors")}</p>}
    </>
  );
}
