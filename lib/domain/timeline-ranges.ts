import { addDays, plainDate } from "@/lib/domain/dates";
import type { IsoDate } from "@/lib/domain/record";

/** Stretches of time a reader is likely to want, in the order in which they are offered. */
export const RANGE_NAMES = ["life", "year", "ahead", "around"] as const;
export type RangeName = (typeof RANGE_NAMES)[number];

/** Days on either side of the day shown that are around it. */
const AROUND = 90;

/**
 * The days of a named range, both ends included, seen from the day shown: its calendar year,
 * the twelve months from it, or three months before and after. Null for the whole life.
 */
export function namedRange(name: RangeName, day: IsoDate): { from: IsoDate; to: IsoDate } | null {
  const shown = plainDate(day);
  switch (name) {
    case "life":
      return null;
    case "year":
      return { from: shown.with({ month: 1, day: 1 }).toString(), to: shown.with({ month: 12, day: 31 }).toString() };
    case "ahead":
      return { from: day, to: shown.add({ months: 12 }).toString() };
    case "around":
      return { from: addDays(day, -AROUND), to: addDays(day, AROUND) };
  }
}
