import { CommitmentCount } from "@/components/commitment/commitment-count";
import { DueLine } from "@/components/commitment/due-line";
import { type ClockReading, LiveClock } from "@/components/commitment/live-clock";
import { DeliveryLabel } from "@/components/ui/state-mark";
import type { CommitmentRow } from "@/lib/domain/filter-terms";
import type { Perspective } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { pages } from "@/lib/paths";

type Props = { locale: Locale; rows: readonly CommitmentRow[]; perspective: Perspective; clock: ClockReading };

/** Dated commitments with their counts, one under the other. */
export function DueList({ locale, rows, perspective, clock }: Props) {
  return (
    <ul className="due-list">
      {rows.map(({ agreement, commitment }) => (
        <li key={`${agreement.slug}-${commitment.ref}`} className="due-row keep-together">
          <div>
            <CommitmentCount locale={locale} commitment={commitment} agreement={agreement} />
            <LiveClock locale={locale} agreement={agreement} commitment={commitment} clock={clock} />
          </div>
          <div className="min-w-0">
            <h3 className="font-sans text-base font-semibold">
              <a href={pages.commitment(locale, agreement.slug, commitment.ref, perspective)}>
                {commitment.title[locale]}
              </a>
            </h3>
            <p className="quiet small">{agreement.title[locale]}</p>
            <p className="quiet mt-1">
              <DueLine locale={locale} commitment={commitment} />
            </p>
            <p className="mt-1">
              <DeliveryLabel
                locale={locale}
                state={commitment.delivery.state}
                disputed={commitment.delivery.disputed}
              />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
