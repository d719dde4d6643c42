/**
 * A second way to count, for the property tests: whole days since 1 March of the
 * year 0 in plain integers, with its own leap rule and its own reading of the
 * rules. It shares no code with lib/domain and does not know Temporal.
 */

export type Ymd = { y: number; m: number; d: number };

export function leap(y: number): boolean {
  if (y % 400 === 0) return true;
  if (y % 100 === 0) return false;
  return y % 4 === 0;
}

export function monthLength(y: number, m: number): number {
  if (m === 2) return leap(y) ? 29 : 28;
  return m === 4 || m === 6 || m === 9 || m === 11 ? 30 : 31;
}

/** Day number of a civil date; 0 is 1970-01-01. Years run from March, so that the leap day comes last. */
export function dayNumber({ y, m, d }: Ymd): number {
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + d - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

export function civil(day: number): Ymd {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const m = mp < 10 ? mp + 3 : mp - 9;
  return { y: yearOfEra + era * 400 + (m <= 2 ? 1 : 0), m, d: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1 };
}

export function isoOf({ y, m, d }: Ymd): string {
  return `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

export const isoOfDay = (day: number) => isoOf(civil(day));

/** 0 Monday … 6 Sunday; 1970-01-01 was a Thursday. */
export function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Last day of a period of `count` units after day 0, month by month on a calendar sheet. */
export function lastDay(day0: number, count: number, unit: "D" | "W" | "M" | "Y", japan: boolean): number {
  if (unit === "D") return day0 + count;
  if (unit === "W") return day0 + 7 * count;
  const months = unit === "Y" ? 12 * count : count;
  const { y, m, d } = civil(day0);
  const wholeMonths = d === monthLength(y, m);
  const index = y * 12 + (m - 1) + months;
  const endYear = Math.floor(index / 12);
  const endMonth = index - endYear * 12 + 1;
  const room = monthLength(endYear, endMonth);
  // Counting begins on the first exactly when day 0 is the last of its month.
  const endDay = japan && wholeMonths ? room : Math.min(d, room);
  return dayNumber({ y: endYear, m: endMonth, d: endDay });
}

/** The first day from `day` that is neither weekend nor in any of the sets. */
export function nextWorking(day: number, holidays: readonly ReadonlySet<number>[]): number {
  let at = day;
  while (weekday(at) > 4 || holidays.some((set) => set.has(at))) at += 1;
  return at;
}
