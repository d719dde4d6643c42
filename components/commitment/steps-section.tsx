import { DataTable } from "@/components/ui/data-table";
import type { CommitmentRow } from "@/lib/domain/filter-terms";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { partyName } from "@/lib/i18n/party-words";
import { translator } from "@/lib/i18n/translator";

type Props = CommitmentRow & { locale: Locale };

/** What would count as delivery, said in advance, and the steps on the way; nothing where neither was written down. */
export function StepsSection({ locale, agreement, commitment }: Props) {
  const t = translator(locale, "commitment");
  const { steps, criteria, delivery } = commitment;
  return (
    <>
      <section className="section" aria-labelledby="criteria">
        <h2 id="criteria">{t("criteria.title")}</h2>
        {criteria.length === 0 ? (
          <p className="section-note">{t("criteria.none")}</p>
        ) : (
          <ul className="measure mt-3 list-disc pl-5">
            {criteria.map((criterion) => (
              <li key={criterion.en}>{criterion[locale]}</li>
            ))}
          </ul>
        )}
      </section>
      {steps.length === 0 ? null : (
        <section className="section" aria-labelledby="steps">
          <h2 id="steps">{t("steps.title")}</h2>
          <p className="section-note">{t("steps.count", { done: delivery.stepsDone, total: delivery.stepsTotal })}</p>
          <div className="mt-3 max-w-4xl">
            <DataTable
              caption={t("steps.title")}
              captionHidden
              rows={steps}
              rowKey={(step) => step.id}
              rowId={(step) => `step-${step.id}`}
              columns={[
                { key: "title", header: t("steps.step"), rowHeader: true, cell: (step) => step.title[locale] },
                {
                  key: "party",
                  header: t("steps.party"),
                  cell: (step) => (step.party ? partyName(locale, agreement, step.party) : "—"),
                },
                {
                  key: "target",
                  header: t("steps.target"),
                  className: "quiet",
                  cell: (step) => (step.targetOn ? formatDate(locale, step.targetOn, "medium") : t("steps.noTarget")),
                },
                {
                  key: "completed",
                  header: t("steps.completed"),
                  cell: (step) =>
                    step.completedOn ? (
                      <b className="tone-leaf">{formatDate(locale, step.completedOn, "medium")}</b>
                    ) : (
                      <span className="quiet">{t("steps.notCompleted")}</span>
                    ),
                },
              ]}
            />
          </div>
        </section>
      )}
    </>
  );
}
