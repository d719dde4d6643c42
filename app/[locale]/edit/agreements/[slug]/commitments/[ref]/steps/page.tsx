import type { Metadata } from "next";
import { addStepAction, editStepAction } from "@/app/[locale]/edit/agreements/[slug]/commitments/[ref]/part-actions";
import { PartPage } from "@/app/[locale]/edit/agreements/[slug]/commitments/[ref]/part-page";
import { stepFields } from "@/components/editing/fields/part-fields";
import { RecordForm } from "@/components/editing/record-form";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editorMetadata } from "@/lib/web/editor-metadata";

type Props = PageProps<"/[locale]/edit/agreements/[slug]/commitments/[ref]/steps">;
const title = (locale: Locale) => translator(locale, "forms")("steps.page");

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, ref } = await params;
  return isLocale(locale) ? editorMetadata(locale, `${ref} · ${title(locale)}`) : {};
}

/** Adding a step, and editing those there are. */
export default function StepsPage({ params, searchParams }: Props) {
  return (
    <PartPage params={params} searchParams={searchParams} part="steps" title={title}>
      {(place) => {
        const { locale, shell, hidden } = place;
        const t = translator(locale, "forms");
        return (
          <>
            <section aria-labelledby="add-title">
              <h3 id="add-title">{t("steps.add")}</h3>
              <RecordForm
                action={addStepAction}
                shell={shell}
                hidden={hidden}
                prefix="add-"
                fields={stepFields(place, null)}
                submit={t("steps.saveNew")}
              />
            </section>
            {place.commitment.steps.map((step) => (
              <section key={step.id} aria-labelledby={`step-${step.id}-title`}>
                <details className="open-line">
                  <summary id={`step-${step.id}-title`}>{`${t("steps.edit")}: ${step.title[locale]}`}</summary>
                  <RecordForm
                    action={editStepAction}
                    shell={shell}
                    hidden={{ ...hidden, step: step.id }}
                    prefix={`step-${step.id}-`}
                    fields={stepFields(place, step)}
                    submit={t("steps.save")}
                    submitLabel={`${t("steps.save")}: ${step.title[locale]}`}
                    compares
                  />
                </details>
              </section>
            ))}
          </>
        );
      }}
    </PartPage>
  );
}
