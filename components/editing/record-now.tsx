import { Facts } from "@/components/ui/facts";
import { DeliveryLabel } from "@/components/ui/state-mark";
import type { CommitmentView } from "@/lib/domain/view";
import { formatDate, scheduleDays } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What the record says of a commitment today: the left side of the editing page. */
export function RecordNow({ locale, commitment }: { locale: Locale; commitment: CommitmentView }) {
  const t = translator(locale, "editing");
  const { delivery, schedule, deadline, evidence } = commitment;
  const days = scheduleDays(locale, schedule);
  return (
    <>
      <Facts
        facts={[
          {
            term: t("page.delivery"),
            value: (
              <>
                <DeliveryLabel locale={locale} state={delivery.state} disputed={delivery.disputed} />
                {delivery.assessedOn ? (
                  <span className="quiet block">
                    {t("page.assessedOn", { date: formatDate(locale, delivery.assessedOn, "long") })}
                  </span>
                ) : null}
              </>
            ),
          },
          delivery.reason ? { term: t("page.reason"), value: delivery.reason[locale] } : null,
          { term: t("page.progress"), value: progressWords(locale, commitment) },
          {
            term: t("page.schedule"),
            value: deadline.dueOn ? (
              <>
                {formatDate(locale, deadline.dueOn, "weekday")}
                {days ? <span className="quiet block">{days}</span> : null}
              </>
            ) : (
              t("page.noDate")
            ),
          },
          { term: t("page.evidence"), value: evidence.count },
          {
            term: t("page.lastChecked"),
            value: evidence.checkedUpTo
              ? t("desk.checked", { date: formatDate(locale, evidence.checkedUpTo, "long") })
              : t("desk.neverChecked"),
          },
        ]}
      />
      {commitment.criteria.length > 0 ? (
        <>
          <h3 className="mt-6">{t("page.criteria")}</h3>
          <ul className="mt-2 list-disc pl-5">
            {commitment.criteria.map((criterion) => (
              <li key={criterion.en}>{criterion[locale]}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="quiet small mt-6">{t("page.version", { version: commitment.version })}</p>
    </>
  );
}

function progressWords(locale: Locale, { delivery }: CommitmentView): string {
  const t = translator(locale, "editing");
  if (delivery.progressFrom === "steps")
    return t("page.progressSteps", { done: delivery.stepsDone, total: delivery.stepsTotal });
  return delivery.progress === null ? t("page.progressUnknown") : `${delivery.progress} %`;
}
