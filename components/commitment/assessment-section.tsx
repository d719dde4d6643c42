import { DeliveryLabel } from "@/components/ui/state-mark";
import type { CommitmentRow } from "@/lib/domain/filter-terms";
import type { Assessment } from "@/lib/domain/record";
import { eventDate, formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { partyName } from "@/lib/i18n/party-words";
import { translator } from "@/lib/i18n/translator";

type Props = CommitmentRow & { locale: Locale };

/** What has been judged, since when, why and from which evidence; for the whole and for each party. */
export function AssessmentSection({ locale, agreement, commitment }: Props) {
  const t = translator(locale, "commitment");
  const { delivery } = commitment;
  return (
    <section className="section" aria-labelledby="assessment">
      <h2 id="assessment">{t("assessment.title")}</h2>
      <p className="mt-3 text-lg">
        <DeliveryLabel locale={locale} state={delivery.state} disputed={delivery.disputed} />
      </p>
      {delivery.assessedOn ? (
        <p className="section-note">
          {t("assessment.effective", { date: formatDate(locale, delivery.assessedOn, "long") })}{" "}
          {delivery.recordedDaysLater === null ? null : t("assessment.late", { days: delivery.recordedDaysLater })}
        </p>
      ) : (
        <p className="measure mt-2">{t("assessment.none")}</p>
      )}
      {delivery.reason ? <p className="measure mt-3">{delivery.reason[locale]}</p> : null}
      {delivery.assessedOn ? <RestsOn locale={locale} ids={delivery.evidence} commitment={commitment} /> : null}
      <p className="mt-3">
        <span className="quiet">{t("assessment.progress")} </span>
        {progressWords(locale, delivery)}
      </p>
      {delivery.byParty.length > 0 ? (
        <>
          <h3 className="mt-6">{t("assessment.byParty")}</h3>
          <ul className="ruled mt-2 max-w-4xl">
            {delivery.byParty.map((share) => (
              <li key={share.party} className="flex flex-wrap gap-x-6">
                <b className="min-w-40">{partyName(locale, agreement, share.party)}</b>
                <DeliveryLabel locale={locale} state={share.state} disputed={share.disputed} />
                <span className="quiet">
                  {t("assessment.effective", { date: formatDate(locale, share.assessedOn, "long") })}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Earlier locale={locale} commitment={commitment} />
    </section>
  );
}

function progressWords(locale: Locale, delivery: CommitmentRow["commitment"]["delivery"]): string {
  const t = translator(locale, "commitment");
  const { progress, progressFrom, stepsDone, stepsTotal } = delivery;
  if (progress === null) return t("assessment.unknown");
  if (progressFrom === "steps") {
    return t("assessment.progressSteps", { percent: progress, done: stepsDone, total: stepsTotal });
  }
  return t("assessment.progressValue", { percent: progress });
}

type RestsOnProps = { locale: Locale; ids: readonly string[] } & Pick<CommitmentRow, "commitment">;

function RestsOn({ locale, ids, commitment }: RestsOnProps) {
  const t = translator(locale, "commitment");
  if (ids.length === 0) return <p className="quiet mt-3">{t("assessment.restsOnNothing")}</p>;
  return (
    <div className="mt-3">
      <p className="quiet">{t("assessment.restsOn")}</p>
      <ul>
        {ids.map((id) => {
          const item = commitment.evidenceItems.find((one) => one.id === id);
          // An item that is withdrawn, or dated after the day shown, is not on the page.
          if (!item) return <li key={id}>{id}</li>;
          return (
            <li key={id}>
              <a href={`#evidence-${id}`}>{`${item.publisher}, ${eventDate(locale, item.on, item.precision)}`}</a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Assessments that another has since replaced, newest first; the one in force stands above. */
function Earlier({ locale, commitment }: { locale: Locale } & Pick<CommitmentRow, "commitment">) {
  const whole = commitment.assessments.filter((one) => one.party === null);
  const earlier = whole.filter((one) => !isInForce(one, commitment.delivery));
  if (earlier.length === 0) return null;
  const t = translator(locale, "commitment");
  return (
    <>
      <h3 className="mt-6">{t("assessment.earlier")}</h3>
      <ul className="ruled mt-2 max-w-4xl">
        {earlier.map((one) => (
          <li key={one.id}>
            <DeliveryLabel locale={locale} state={one.state} disputed={one.disputed} />{" "}
            <span className="quiet">
              {t("assessment.effective", { date: formatDate(locale, one.effectiveOn, "long") })}
            </span>
            <p>{one.reason[locale]}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function isInForce(one: Assessment, delivery: CommitmentRow["commitment"]["delivery"]): boolean {
  return one.state === delivery.state && one.effectiveOn === delivery.assessedOn && one.reason === delivery.reason;
}
