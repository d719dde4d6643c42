import { CommitmentCount } from "@/components/commitment/commitment-count";
import { DueLine } from "@/components/commitment/due-line";
import { type ClockReading, LiveClock } from "@/components/commitment/live-clock";
import { DeliveryLabel } from "@/components/ui/state-mark";
import type { CommitmentRow } from "@/lib/domain/filter-terms";
import type { Perspective } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

type Props = {
  locale: Locale;
  /** Prefix of the ids of the headings. */
  id: string;
  heading: string;
  note?: string;
  /** The first of them. */
  rows: readonly CommitmentRow[];
  total: number;
  /** Where all of them are listed. */
  all: string;
  perspective: Perspective;
  clock: ClockReading;
};

/** Dated commitments under one heading, each with its count; three to a line where there is room. */
export function DueList({ locale, id, heading, note, rows, total, all, perspective, clock }: Props) {
  const t = translator(locale, "paging");
  return (
    <section className="due-group" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {note ? <p className="section-note measure">{note}</p> : null}
      {rows.length === 0 ? null : (
        <ul className="due-list">
          {rows.map(({ agreement, commitment }) => (
            <li key={`${agreement.slug}-${commitment.ref}`} className="due-item keep-together">
              <h3 className="headline-title mb-2">
                <a href={pages.commitment(locale, agreement.slug, commitment.ref, perspective)}>
                  {commitment.title[locale]}
                </a>
                <span className="quiet block font-normal">{agreement.title[locale]}</span>
              </h3>
              <CommitmentCount locale={locale} commitment={commitment} agreement={agreement} />
              <LiveClock locale={locale} agreement={agreement} commitment={commitment} clock={clock} />
              <p className="quiet mt-1">
                <DueLine locale={locale} commitment={commitment} />
              </p>
              <p className="mt-2">
                <DeliveryLabel
                  locale={locale}
                  state={commitment.delivery.state}
                  disputed={commitment.delivery.disputed}
                />
              </p>
            </li>
          ))}
        </ul>
      )}
      {total > rows.length ? (
        <p className="section-note">
          {t("first", { shown: rows.length, total })} <a href={all}>{t("all", { total })}</a>
        </p>
      ) : null}
    </section>
  );
}
