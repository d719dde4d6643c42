import { daysBetween } from "@/lib/domain/dates";
import { periodEnd } from "@/lib/domain/deadline/period";
import { lengthOf } from "@/lib/domain/duration";
import type { DeadlineRule, IsoDate } from "@/lib/domain/record";

type Recurring = Extract<DeadlineRule, { kind: "recurring" }>;

/** Most occurrences handed out for one rule: the newest ones; a daily duty fills this in under three years. */
export const MOST_OCCURRENCES = 1000;

const LONGEST_UNIT_DAYS = { days: 1, weeks: 7, months: 31, years: 366 } as const;

/** The `n`th occurrence (1 is the first), each counted from the start; null past `until`. Before any rollover. */
export function occurrence(rule: Recurring, base: IsoDate, n: number): IsoDate | null {
  const on = periodEnd(base, lengthOf(rule.every), rule.monthEnd ?? "clamp", n).on;
  return rule.until !== undefined && on > rule.until ? null : on;
}

/**
 * The number of the first occurrence whose day, as `moved` settles it, lies on or
 * after `day`; of the last one when none is left; 0 when there is none at all.
 */
export function occurrenceOnOrAfter(
  rule: Recurring,
  base: IsoDate,
  day: IsoDate,
  moved: (on: IsoDate) => IsoDate = (on) => on,
): number {
  const { count, unit } = lengthOf(rule.every);
  const sought = rule.until !== undefined && rule.until < day ? rule.until : day;
  // A guess that cannot be too late, because no unit is longer than this; two months' leeway for rollover.
  const guess = Math.floor((daysBetween(base, sought) - 62) / (count * LONGEST_UNIT_DAYS[unit]));
  let n = Math.max(1, guess);
  for (let on = occurrence(rule, base, n); on !== null; on = occurrence(rule, base, n)) {
    if (moved(on) >= day) return n;
    n += 1;
  }
  // Past `until`: step back to the last one there is.
  while (n > 0 && occurrence(rule, base, n) === null) n -= 1;
  return n;
}

/** The occurrences numbered up to `last`, oldest first, at most a thousand. Before any rollover. */
export function occurrencesTo(rule: Recurring, base: IsoDate, last: number): IsoDate[] {
  const days: IsoDate[] = [];
  for (let n = Math.max(1, last - MOST_OCCURRENCES + 1); n <= last; n += 1) {
    const on = occurrence(rule, base, n);
    if (on !== null) days.push(on);
  }
  return days;
}
