import { Temporal } from "temporal-polyfill";
import type { IsoDate } from "@/lib/domain/record";

/** Calendar months as `YYYY-MM`; they sort as text. */

/** The month a date lies in. */
export function monthOf(on: IsoDate): string {
  return on.slice(0, 7);
}

/** The month `count` months after `month`; before it when negative. */
export function addMonths(month: string, count: number): string {
  return Temporal.PlainYearMonth.from(month).add({ months: count }).toString();
}

/** Months from one to the other: positive when `to` is later, 0 within one month. */
export function monthsBetween(from: string, to: string): number {
  return Temporal.PlainYearMonth.from(from).until(Temporal.PlainYearMonth.from(to), { largestUnit: "months" }).months;
}

/** The first day of a month. */
export function firstDayOf(month: string): IsoDate {
  return `${month}-01`;
}
