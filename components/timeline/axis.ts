import { addDays, daysBetween, plainDate } from "@/lib/domain/dates";
import type { IsoDate } from "@/lib/domain/record";

/** A stretch of calendar days, both ends included. */
export type DayRange = { from: IsoDate; to: IsoDate };
/** The start of a day, month, quarter or year. `withYear`: the label names the year. */
export type Tick = { on: IsoDate; at: number; withYear: boolean; unit: "day" | "month" | "year" };

/** Where the start of `on` lies between the start of `from` (0) and the end of `to` (1); beyond them outside that range. */
export function shareOf(on: IsoDate, { from, to }: DayRange): number {
  return daysBetween(from, on) / (daysBetween(from, to) + 1);
}

/** The middle of the day, where a dot for that day belongs. */
export function middleOf(on: IsoDate, range: DayRange): number {
  return shareOf(on, range) + 0.5 / (daysBetween(range.from, range.to) + 1);
}

/** The range widened to whole months, with at least one month and a share of room on the right for labels. */
export function wholeMonths(days: readonly IsoDate[]): DayRange {
  const sorted = [...days].sort();
  const first = plainDate(sorted[0] ?? "2000-01-01").with({ day: 1 });
  const last = plainDate(sorted.at(-1) ?? "2000-01-01");
  return { from: first.toString(), to: last.with({ day: last.daysInMonth }).toString() };
}

const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

/**
 * Ticks at starts of months, as many as fit: neighbours are at least `tickWidth`
 * pixels apart on an axis of `width` pixels.
 */
export function monthTicks(range: DayRange, width: number, tickWidth: number): Tick[] {
  const first = monthNumber(range.from);
  const last = monthNumber(range.to);
  const step = STEPS.find((each) => (width / (last - first + 1)) * each >= tickWidth) ?? 1200;
  const ticks: Tick[] = [];
  for (let month = Math.ceil(first / step) * step; month <= last; month += step) {
    const on = `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;
    const at = shareOf(on, range);
    if (at < 0 || at * width + tickWidth > width) continue;
    const withYear = step >= 12 || ticks.length === 0 || month % 12 < step;
    ticks.push({ on, at, withYear, unit: step >= 12 ? "year" : "month" });
  }
  return ticks;
}

/** Over so few days the starts of months alone would leave an axis bare. */
const FEW_DAYS = 70;
const DAY_STEPS = [1, 2, 7, 14];

/** Ticks at days where the range has few of them, else at starts of months. */
export function axisTicks(range: DayRange, width: number, tickWidth: number): Tick[] {
  const days = daysBetween(range.from, range.to) + 1;
  if (days > FEW_DAYS) return monthTicks(range, width, tickWidth);
  const step = DAY_STEPS.find((each) => (width / days) * each >= tickWidth) ?? 28;
  return Array.from({ length: Math.ceil(days / step) }, (_, index) => addDays(range.from, index * step))
    .map((on, index): Tick => {
      const withYear = index === 0 || on.slice(0, 4) !== addDays(on, -step).slice(0, 4);
      return { on, at: shareOf(on, range), withYear, unit: "day" };
    })
    .filter(({ at }) => at * width + tickWidth <= width);
}

/** Months counted from year 0. */
const monthNumber = (on: IsoDate) => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1;
