import { TickingTime } from "@/components/commitment/ticking-time";
import { CLOCK_DAYS, clockEnd } from "@/lib/domain/live-clock";
import type { AgreementView, CommitmentView } from "@/lib/domain/view";
import { instantIn } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The instant a page was made for, and whether the clock is held there. */
export type ClockReading = { now: string; held: boolean };
type Props = {
  locale: Locale;
  agreement: Pick<AgreementView, "asOf" | "today" | "parties">;
  commitment: Pick<CommitmentView, "deadline" | "schedule">;
  clock: ClockReading;
};

/** In the last week before a date: the time left until it has ended in the last of the parties' zones, and where that is. */
export function LiveClock({ locale, agreement, commitment, clock }: Props) {
  const end = clockEnd(commitment, agreement, clock.now);
  if (end === null) return null;
  const t = translator(locale, "commitment");
  const dayWords = Array.from({ length: CLOCK_DAYS + 2 }, (_, days) => t("clock.days", { days }));
  return (
    <p className="live-clock">
      <TickingTime
        label={t("clock.label")}
        over={t("clock.over")}
        dayWords={dayWords}
        secondsLeft={end.secondsLeft}
        held={clock.held}
      />
      <span className="quiet small block">
        {t("clock.ends", {
          place: end.party.name[locale],
          instant: instantIn(locale, end.endsAt, end.party.zone),
        })}
      </span>
    </p>
  );
}
