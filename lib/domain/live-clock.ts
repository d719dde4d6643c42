import { Temporal } from "temporal-polyfill";
import { endOfDay } from "@/lib/domain/dates";
import type { IsoInstant, Party } from "@/lib/domain/record";
import type { AgreementView, CommitmentView } from "@/lib/domain/view";

/** A running clock is shown only in the last week before a date. */
export const CLOCK_DAYS = 7;

/** What a clock counts to: the instant at which the date has ended everywhere, and the party where that is. */
export type ClockEnd = { endsAt: IsoInstant; party: Party; secondsLeft: number };

/**
 * The clock of a commitment at the instant `now`; null when none is shown: no
 * open date, more than a week to go, or a page about another day than today.
 */
export function clockEnd(
  { deadline, schedule }: Pick<CommitmentView, "deadline" | "schedule">,
  agreement: Pick<AgreementView, "asOf" | "today" | "parties">,
  now: IsoInstant,
): ClockEnd | null {
  const { dueOn } = deadline;
  const open = schedule.state === "due-soon" || schedule.state === "due-today";
  if (!open || dueOn === null || (schedule.days ?? 0) > CLOCK_DAYS || agreement.asOf !== agreement.today) return null;
  const ends = agreement.parties
    .map((party) => ({ party, at: Temporal.Instant.from(endOfDay(dueOn, party.zone)) }))
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at));
  const last = ends.at(-1);
  if (!last) return null;
  const secondsLeft = Math.floor(Temporal.Instant.from(now).until(last.at).total("seconds"));
  return secondsLeft <= 0 ? null : { endsAt: last.at.toString(), party: last.party, secondsLeft };
}
