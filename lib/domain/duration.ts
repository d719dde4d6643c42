import type { Duration } from "@/lib/domain/record";

/** A length of time as a deadline rule may state it: a whole number of one unit. */
export type DurationUnit = "days" | "weeks" | "months" | "years";
export type Length = { count: number; unit: DurationUnit };

const FORM = /^P([1-9]\d{0,5})([DWMY])$/;
const UNITS: Record<string, DurationUnit> = { D: "days", W: "weeks", M: "months", Y: "years" };
/** Two hundred years in each unit: longer is a slip of the pen, and would leave the years that the tracker counts in. */
const MOST: Record<DurationUnit, number> = { days: 73_000, weeks: 10_400, months: 2_400, years: 200 };

/**
 * Reads an ISO 8601 duration of days, weeks, months or years (`P180D`, `P6M`).
 * Returns null for anything else: mixed units, clock time, zero, more than 200 years.
 */
export function parseDuration(text: Duration): Length | null {
  const found = FORM.exec(text);
  const unit = found?.[2] && UNITS[found[2]];
  if (!found || !unit) return null;
  const count = Number(found[1]);
  return count <= MOST[unit] ? { count, unit } : null;
}

/** True for a duration a deadline rule may state. */
export function isDuration(text: string): text is Duration {
  return parseDuration(text) !== null;
}

/** The same as `parseDuration` for text already checked. @throws RangeError for anything it refuses. */
export function lengthOf(text: Duration): Length {
  const length = parseDuration(text);
  if (!length) throw new RangeError(`not a duration a deadline rule may state: ${text}`);
  return length;
}
