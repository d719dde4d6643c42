import { CommitmentCount } from "@/components/commitment/commitment-count";
import { DueLine } from "@/components/commitment/due-line";
import { type ClockReading, LiveClock } from "@/components/commitment/live-clock";
import { ShowWorking } from "@/components/deadline/working";
import { DeliveryLabel } from "@/components/ui/state-mark";
import { headlinesOf } from "@/lib/domain/headlines";
import type { AgreementView, CommitmentView, Perspective } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { partyName } from "@/lib/i18n/party-words";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

type Props = { locale: Locale; agreement: AgreementView; perspective: Perspective; clock: ClockReading };

/** The counts that head the page: nearest deadlines first, then undated acts by days since signing. */
export function HeadlineCounts({ locale, agreement, perspective, clock }: Props) {
  const headlines = headlinesOf(agreement.commitments);
  if (headlines.length === 0) return null;
  return (
    <section aria-label={translator(locale, "agreement")("headlines")} className="headlines">
      {headlines.map((commitment) => (
        <article key={commitment.ref} className="headline keep-together">
          <h2 className="headline-title">
            <a href={pages.commitment(locale, agreement.slug, commitment.ref, perspective)}>
              {commitment.ref} · {commitment.title[locale]}
            </a>
          </h2>
          <CommitmentCount locale={locale} commitment={commitment} agreement={agreement} />
          <LiveClock locale={locale} agreement={agreement} commitment={commitment} clock={clock} />
          <p className="quiet">
            <DueLine locale={locale} commitment={commitment} />
            <Lead locale={locale} agreement={agreement} commitment={commitment} />
          </p>
          {commitment.deadline.dueOn ? <ShowWorking locale={locale} deadline={commitment.deadline} /> : null}
          <p className="mt-2">
            <DeliveryLabel locale={locale} state={commitment.delivery.state} disputed={commitment.delivery.disputed} />
          </p>
        </article>
      ))}
    </section>
  );
}

/** For undated commitments: the offices in charge, where the text names them. */
function Lead({
  locale,
  agreement,
  commitment,
}: {
  locale: Locale;
  agreement: AgreementView;
  commitment: CommitmentView;
}) {
  if (commitment.deadline.dueOn !== null || commitment.responsible.length === 0) return null;
  const t = translator(locale, "agreement");
  const offices = commitment.responsible.map(({ party, office }) =>
    t("office", { office: office[locale], party: partyName(locale, agreement, party) }),
  );
  return <> {t("ledBy", { offices: offices.join(locale === "ja" ? "、" : "; ") })}</>;
}
