import Holidays from "date-holidays";
import { addDays, FIRST_YEAR, LAST_YEAR } from "@/lib/domain/dates";
import type { HolidayLookup } from "@/lib/domain/deadline/rollover";
import type { IsoDate } from "@/lib/domain/record";
import { remembered } from "@/lib/domain/remembered";

/**
 * Public and bank holidays of whole countries, by ISO 3166 code, substitute days
 * included. Server only: the tables weigh more than any page. Observances and
 * regional holidays do not stop business in a capital and are left out.
 */
export type HolidayList =
  | { ok: true; holidays: ({ on: IsoDate } & DayOff)[] }
  | { ok: false; code: "unknown-calendar"; calendar: string };

type DayOff = { name: string; substitute: boolean };

const DAY_MS = 86_400_000;
/** A bound on memory for addresses that ask for many years; the shipped record needs a dozen. */
const MOST_YEARS_KEPT = 2000;
const DAYS_OFF = new Set(["public", "bank"]);

let codes: ReadonlySet<string> | undefined;
const calendars = new Map<string, Holidays>();
const years = remembered<ReadonlyMap<IsoDate, DayOff>>(MOST_YEARS_KEPT);

/** Every calendar code that can be named in a rule, sorted. */
export function calendarCodes(): string[] {
  codes ??= new Set(Object.keys(new Holidays().getCountries()));
  return [...codes].sort();
}

/** True for a code whose holidays are known, such as `US` or `JP`. */
export function isCalendar(code: string): boolean {
  codes ??= new Set(calendarCodes());
  return codes.has(code);
}

/** The holidays of one year in date order, or a refusal that names the unknown calendar. */
export function holidaysOf(calendar: string, year: number): HolidayList {
  if (!isCalendar(calendar)) return { ok: false, code: "unknown-calendar", calendar };
  const holidays = [...daysOff(calendar, year)].map(([on, day]) => ({ on, ...day }));
  return { ok: true, holidays: holidays.sort((one, other) => (one.on < other.on ? -1 : 1)) };
}

/** Whether a day is a public or bank holiday; null for a calendar that is not known. */
export const isHoliday: HolidayLookup = (calendar, on) =>
  isCalendar(calendar) ? daysOff(calendar, Number(on.slice(0, 4))).has(on) : null;

function daysOff(calendar: string, year: number): ReadonlyMap<IsoDate, DayOff> {
  return years(`${calendar} ${year}`, () => {
    const found = new Map<IsoDate, DayOff>();
    // A holiday of several days may begin in the year before.
    for (const table of [year - 1, year]) {
      for (const [on, day] of table >= FIRST_YEAR && table <= LAST_YEAR ? begunIn(calendar, table) : []) {
        if (Number(on.slice(0, 4)) === year) found.set(on, day);
      }
    }
    return found;
  });
}

/** Each day of every holiday that begins in the year; holidays of less than a day are left out. */
function begunIn(calendar: string, year: number): [IsoDate, DayOff][] {
  return tables(calendar)
    .getHolidays(year)
    .filter((holiday) => DAYS_OFF.has(holiday.type))
    .flatMap((holiday) => {
      const length = Math.round((holiday.end.getTime() - holiday.start.getTime()) / DAY_MS);
      const day = { name: holiday.name, substitute: holiday.substitute === true };
      return Array.from({ length }, (_, n): [IsoDate, DayOff] => [addDays(holiday.date.slice(0, 10), n), day]);
    });
}

function tables(calendar: string): Holidays {
  const known = calendars.get(calendar);
  if (known) return known;
  // Dates are wanted as the calendar writes them, so no zone of a region is applied.
  const made = new Holidays(calendar, { languages: ["en"], timezone: "UTC" });
  calendars.set(calendar, made);
  return made;
}
