import type { Temporal } from "temporal-polyfill";
import { endOfDay, localDate } from "@/lib/domain/dates";
import type { Agreement, IsoDate, IsoInstant } from "@/lib/domain/record";

/** The zones that decide an agreement's day: its parties', or the place of signing when no party has one. */
export function zonesOf(agreement: Pick<Agreement, "parties" | "signing">): string[] {
  const zones = [...new Set(agreement.parties.map((party) => party.zone))];
  return zones.length > 0 ? zones : [agreement.signing.zone];
}

/**
 * Today: the earliest local date among `zones` at the instant `now`, so that no
 * day is called past before it is past in every capital.
 */
export function todayIn(zones: readonly string[], now: Temporal.Instant): IsoDate {
  const first = zones.map((zone) => localDate(now, zone)).sort()[0];
  if (first === undefined) throw new Error("today needs at least one zone");
  return first;
}

/**
 * When the calendar date `on` ends in the last of `zones`, as an instant in UTC.
 * 28 April 2026 ends at 2026-04-29T04:00:00Z for Tokyo and Washington together.
 */
export function endOfDate(on: IsoDate, zones: readonly string[]): IsoInstant {
  let last = "";
  for (const zone of zones) {
    const end = endOfDay(on, zone);
    if (end > last) last = end; // whole seconds of UTC, so that they sort as text
  }
  if (last === "") throw new Error("the end of a date needs at least one zone");
  return last;
}
