import { CommitmentCount } from "@/components/commitment/commitment-count";
import { DueLine } from "@/components/commitment/due-line";
import { type ClockReading, LiveClock } from "@/components/commitment/live-clock";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { DeliveryLabel, ScheduleLabel } from "@/components/ui/state-mark";
import type { CommitmentRow } from "@/lib/domain/filter-terms";
import type { Perspective } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

type Props = CommitmentRow & { locale: Locale; perspective: Perspective; clock: ClockReading };

/** Where it stands, what was promised, and the count that carries the page. */
export function CommitmentHead({ locale, agreement, commitment, perspective, clock }: Props) {
  const t = translator(locale, "commitment");
  const site = translator(locale, "site");
  const theme = agreement.themes.find((one) => one.key === commitment.theme)?.title[locale] ?? commitment.theme;
  const { delivery, schedule } = commitment;
  return (
    <div className="pt-8 lg:pt-10">
      <Breadcrumbs
        label={site("crumbs")}
        crumbs={[
          { label: site("nav.overview"), href: pages.overview(locale, perspective) },
          { label: agreement.title[locale], href: pages.agreement(locale, agreement.slug, perspective) },
        ]}
      />
      <p className="quiet small mt-6">{t("kicker", { ref: commitment.ref, theme })}</p>
      <h1 className="mt-1.5 max-w-[20em]">{commitment.title[locale]}</h1>
      {commitment.summary ? <p className="lead mt-4">{commitment.summary[locale]}</p> : null}
      <div className="commitment-count">
        <div>
          <CommitmentCount locale={locale} commitment={commitment} agreement={agreement} large />
          <LiveClock locale={locale} agreement={agreement} commitment={commitment} clock={clock} />
          <p className="quiet mt-2 text-lg">
            <DueLine locale={locale} commitment={commitment} />
          </p>
        </div>
        <ul className="grid content-start gap-2">
          <li>
            <DeliveryLabel locale={locale} state={delivery.state} disputed={delivery.disputed} />
          </li>
          <li>
            <ScheduleLabel locale={locale} state={schedule.state} />
          </li>
        </ul>
      </div>
    </div>
  );
}
