import { addDays, isWeekend } from "@/lib/domain/dates";
import type { IsoDate } from "@/lib/domain/record";

/**
 * Whether `on` is a public or bank holiday in the calendar; null when nothing is
 * known about that calendar. Comes in from lib/calendars.
 */
export type HolidayLookup = (calendar: string, on: IsoDate) => boolean | null;

/** Why a day is not a working day. */
export type DayOff = { on: IsoDate; weekend: boolean; holidayIn: string[] };
export type Roll = { on: IsoDate; skipped: DayOff[] };

/** No run of weekends and holidays is this long; a lookup that says so is wrong. */
const LONGEST_RUN = 60;

/** Why `on` is no working day in at least one of the calendars; null when it is one in all of them. */
export function dayOff(on: IsoDate, calendars: readonly string[], isHoliday: HolidayLookup): DayOff | null {
  const weekend = isWeekend(on);
  const holidayIn = calendars.filter((calendar) => isHoliday(calendar, on) === true);
  return weekend || holidayIn.length > 0 ? { on, weekend, holidayIn } : null;
}

/**
 * The first day from `on` that is a working day in every calendar, with the days
 * passed over. The weekend is Saturday and Sunday.
 * @throws RangeError when the lookup knows no working day for 60 days.
 */
export function rollForward(on: IsoDate, calendars: readonly string[], isHoliday: HolidayLookup): Roll {
  const skipped: DayOff[] = [];
  for (let day = on; skipped.length < LONGEST_RUN; day = addDays(day, 1)) {
    const off = dayOff(day, calendars, isHoliday);
    if (!off) return { on: day, skipped };
    skipped.push(off);
  }
  throw new RangeError(`no working day within ${LONGEST_RUN} days of ${on} in ${calendars.join(", ")}`);
}

/** The calendars about which the lookup knows nothing. */
export function unknownCalendars(calendars: readonly string[], on: IsoDate, isHoliday: HolidayLookup): string[] {
  return calendars.filter((calendar) => isHoliday(calendar, on) === null);
}
