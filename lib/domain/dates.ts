import { Temporal } from "temporal-polyfill";
import type { IsoDate, IsoInstant } from "@/lib/domain/record";
import { remembered } from "@/lib/domain/remembered";

/**
 * Calendar dates as ISO strings in and out. A date has no zone; where a zone
 * matters (which day is it there, when does the day end there) it is a parameter.
 */

/** Years the tracker counts in. Wide enough for any agreement, narrow enough that no sum leaves ISO's four digits. */
export const FIRST_YEAR = 1600;
export const LAST_YEAR = 2999;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists, written `YYYY-MM-DD` in ASCII digits, in the years 1600 to 2999. */
export function isIsoDate(value: string): value is IsoDate {
  const found = ISO_DATE.exec(value);
  if (!found) return false;
  const year = Number(found[1]);
  const month = Number(found[2]);
  const day = Number(found[3]);
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return false;
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

/** The Temporal date of an ISO string. @throws RangeError when there is no such day. */
export function plainDate(on: IsoDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(on);
}

/** The day `days` after `on`; before it when negative. */
export function addDays(on: IsoDate, days: number): IsoDate {
  return plainDate(on).add({ days }).toString();
}

/** Days from one date to the other: positive when `to` is later, 0 on the same day. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days worked out before: a long record names few different days, many times over. */
const MOST_KEPT = 20_000;
/** The ends of days in zones, of which there are several for each day. */
const MOST_ENDS = 60_000;
const numbers = remembered<number>(MOST_KEPT);

/** Days since 1970-01-01. @throws RangeError when there is no such day. */
export function dayNumber(on: IsoDate): number {
  return numbers(on, () => plainDate("1970-01-01").until(plainDate(on), { largestUnit: "days" }).days);
}

/** The later of the dates; null for none. ISO dates of four-digit years sort as text. */
export function latestOf(dates: readonly IsoDate[]): IsoDate | null {
  return dates.reduce<IsoDate | null>((latest, on) => (latest === null || on > latest ? on : latest), null);
}

/** Saturday or Sunday. */
export function isWeekend(on: IsoDate): boolean {
  return plainDate(on).dayOfWeek >= 6;
}

/** The last day of the month that `on` lies in. */
export function endOfMonth(on: IsoDate): IsoDate {
  const date = plainDate(on);
  return date.with({ day: date.daysInMonth }).toString();
}

/** A day in a zone and the instants of it, in milliseconds since 1970, the last one left out. */
type Span = { on: IsoDate; from: number; until: number };
const lastSpans = new Map<string, Span>();
const DAY_MS = 86_400_000;

/** The local date in `zone` (IANA name) at `instant`. @throws RangeError for an unknown zone. */
export function localDate(instant: Temporal.Instant, zone: string): IsoDate {
  const at = instant.epochMilliseconds;
  const last = lastSpans.get(zone);
  if (last && at >= last.from && at < last.until) return last.on;
  const there = instant.toZonedDateTimeISO(zone);
  const on = there.toPlainDate().toString();
  const begins = there.startOfDay();
  const ends = begins.add({ days: 1 }).startOfDay(); // midnight may be skipped
  const from = begins.epochMilliseconds;
  // On a day on which clocks are set, the date may come, go and come again.
  const even = ends.offsetNanoseconds === begins.offsetNanoseconds && ends.epochMilliseconds - from === DAY_MS;
  if (even) lastSpans.set(zone, { on, from, until: ends.epochMilliseconds });
  return on;
}

const ends = remembered<IsoInstant>(MOST_ENDS);

/** The instant at which `on` ends in `zone`: the first moment of the next day there (also where midnight is skipped), in whole seconds. */
export function endOfDay(on: IsoDate, zone: string): IsoInstant {
  return ends(`${on} ${zone}`, () =>
    plainDate(on).add({ days: 1 }).toZonedDateTime(zone).startOfDay().toInstant().toString(),
  );
}

/**
 * Orders two instants: negative when `a` is earlier, 0 when they are the same. As text they
 * do not sort: `05.5Z` stands before `05Z`.
 */
export function compareInstants(a: IsoInstant, b: IsoInstant): number {
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b));
}

/** True for a zone name the platform knows, such as `Asia/Tokyo`. */
export function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}
