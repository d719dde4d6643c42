import { SCHEDULE_TONE, type Tone } from "@/lib/domain/tone";
import type { CommitmentView } from "@/lib/domain/view";

/**
 * What the large number of a commitment counts; worded in i18n under
 * `commitment.count.<code>`. `days` is never negative: the code says which way it runs.
 */
export type Count = { code: CountCode; days: number; tone: Tone };
export const COUNT_CODES = [
  "to-go",
  "due-today",
  "past",
  "met-early",
  "met-on-the-day",
  "met-late",
  "since-signing",
] as const;
export type CountCode = (typeof COUNT_CODES)[number];

/** Days to go, days past, days early or late, or days since signing where no date is fixed. */
export function countOf(
  { schedule }: Pick<CommitmentView, "schedule">,
  agreement: { daysSinceSigning: number },
): Count {
  const tone = SCHEDULE_TONE[schedule.state];
  const days = Math.abs(schedule.days ?? 0);
  switch (schedule.state) {
    case "upcoming":
    case "due-soon":
      return { code: "to-go", days, tone };
    case "due-today":
      return { code: "due-today", days: 0, tone };
    case "passed":
      return { code: "past", days, tone };
    case "met-on-time":
      return { code: days === 0 ? "met-on-the-day" : "met-early", days, tone };
    case "met-late":
      return { code: "met-late", days, tone };
    case "no-deadline":
    case "awaiting-trigger":
      return { code: "since-signing", days: agreement.daysSinceSigning, tone: "navy" };
  }
}
