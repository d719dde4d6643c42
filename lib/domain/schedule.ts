import { daysBetween } from "@/lib/domain/dates";
import type { DeadlineRule, DeliveryState, IsoDate } from "@/lib/domain/record";
import { endOfDate } from "@/lib/domain/today";
import type { Schedule } from "@/lib/domain/view";

/** A deadline this many days ahead, or fewer, is due soon. */
export const DUE_SOON_DAYS = 30;

export type ScheduleInput = {
  kind: DeadlineRule["kind"];
  dueOn: IsoDate | null;
  /** Where the period that ends on the due date began; null when there is none. */
  startsOn: IsoDate | null;
  delivery: { state: DeliveryState; deliveredOn: IsoDate | null };
  /** The day shown. */
  day: IsoDate;
  zones: readonly string[];
};

/** Share of the time from start to due date used by `day`, whole percent rounded down, 0–100; null without a start. */
function timeUsed(startsOn: IsoDate | null, dueOn: IsoDate, day: IsoDate): number | null {
  if (startsOn === null) return null;
  const whole = daysBetween(startsOn, dueOn);
  if (whole <= 0) return day >= dueOn ? 100 : 0;
  return Math.min(100, Math.max(0, Math.floor((100 * daysBetween(startsOn, day)) / whole)));
}

/** A repeated duty is met only as a whole: while an occurrence lies ahead, the calendar goes on. */
function deliveryEnds(input: ScheduleInput, dueOn: IsoDate): IsoDate | null {
  if (input.kind === "recurring" && dueOn >= input.day) return null;
  return input.delivery.deliveredOn;
}

/**
 * Where the calendar stands on `day`. Only a delivery on record (its state
 * `delivered`) makes a deadline met; every other state leaves it to the calendar.
 * Days count to the due date and are negative once past it; for a met deadline
 * they count from delivery to the due date and are negative when late. From the
 * day on which a commitment is superseded it has no deadline of its own.
 */
export function scheduleOf(input: ScheduleInput): Schedule {
  const { dueOn, day } = input;
  // Another commitment took its place: its own date binds nobody any more (docs/decisions/0014).
  const unbound = input.kind === "none" || input.delivery.state === "superseded";
  if (unbound) return { state: "no-deadline", days: null, timeUsed: null, endsAt: null };
  // A period that has begun and yet ends nowhere is a repeated duty without a single occurrence.
  const undated = input.startsOn === null ? "awaiting-trigger" : "no-deadline";
  if (dueOn === null) return { state: undated, days: null, timeUsed: null, endsAt: null };
  const endsAt = endOfDate(dueOn, input.zones);
  const met = deliveryEnds(input, dueOn);
  if (met !== null) {
    const days = daysBetween(met, dueOn);
    return {
      state: days >= 0 ? "met-on-time" : "met-late",
      days,
      timeUsed: timeUsed(input.startsOn, dueOn, met),
      endsAt,
    };
  }
  const days = daysBetween(day, dueOn);
  const used = timeUsed(input.startsOn, dueOn, day);
  if (days < 0) return { state: "passed", days, timeUsed: used, endsAt };
  if (days === 0) return { state: "due-today", days, timeUsed: used, endsAt };
  return { state: days <= DUE_SOON_DAYS ? "due-soon" : "upcoming", days, timeUsed: used, endsAt };
}
