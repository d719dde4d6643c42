import { addDays, plainDate } from "@/lib/domain/dates";
import type { PeriodEnd } from "@/lib/domain/deadline/period";
import { type DayOff, dayOff, type HolidayLookup, type Roll } from "@/lib/domain/deadline/rollover";
import type { Length } from "@/lib/domain/duration";
import type { IsoDate, RuleStart } from "@/lib/domain/record";
import type { WorkingStep } from "@/lib/domain/view";

/** Every line that a working can have; each is worded in i18n under `deadline.working`. */
export const WORKING_CODES = [
  "no-deadline",
  "fixed-date",
  "extended",
  "signed",
  "from-date",
  "from-delivery",
  "awaiting-delivery",
  "awaiting-trigger",
  "runs-days",
  "runs-weeks",
  "runs-months",
  "runs-years",
  "occurrence",
  "no-occurrence",
  "clamped",
  "article-143",
  "ends",
  "working-day",
  "stays-weekend",
  "stays-holiday",
  "skipped-weekend",
  "skipped-holiday",
  "moved",
  "unknown-calendar",
  "recurs-until",
] as const;
export type WorkingCode = (typeof WORKING_CODES)[number];

/** One line of a working; typed so that no line is without words. */
export function line(code: WorkingCode, on: IsoDate | null, params: WorkingStep["params"] = {}): WorkingStep {
  return { code, on, params };
}

/** Where the counting starts; day 0 is not counted. */
export function startLine(from: RuleStart, base: IsoDate | null): WorkingStep {
  if (from === "signing") return line("signed", base);
  if ("date" in from) return line("from-date", base);
  const params = { commitment: from.commitment };
  return base === null ? line("awaiting-delivery", null, params) : line("from-delivery", base, params);
}

/** What runs, from which day, and where the period ends by the calendar alone. */
export function periodLines(base: IsoDate, length: Length, times: number, end: PeriodEnd): WorkingStep[] {
  const first = addDays(base, 1);
  const lines = [line(`runs-${length.unit}`, first, { count: length.count * times })];
  if (end.monthEnd === "clamped") lines.push(line("clamped", end.on, { day: plainDate(base).day }));
  if (end.monthEnd === "article-143") lines.push(line("article-143", first));
  lines.push(line("ends", end.on));
  return lines;
}

/** Why the day stays or moves. `roll` is null where the rule moves nothing. */
export function rollLines(
  on: IsoDate,
  roll: Roll | null,
  calendars: readonly string[],
  isHoliday: HolidayLookup,
): WorkingStep[] {
  if (roll && roll.skipped.length > 0) {
    return [...roll.skipped.map(skippedLine), line("moved", roll.on, { calendars: calendars.join(", ") })];
  }
  const off = dayOff(on, calendars, isHoliday);
  if (!off) return [line("working-day", on, { calendars: calendars.join(", ") })];
  return [off.weekend ? line("stays-weekend", on) : line("stays-holiday", on, { calendars: off.holidayIn.join(", ") })];
}

function skippedLine(off: DayOff): WorkingStep {
  return off.weekend
    ? line("skipped-weekend", off.on)
    : line("skipped-holiday", off.on, { calendars: off.holidayIn.join(", ") });
}
