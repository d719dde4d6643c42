import { plainDate } from "@/lib/domain/dates";
import { counts } from "@/lib/domain/evidence-summary";
import type { Evidence, IsoDate } from "@/lib/domain/record";

/** `period` is `2026-02`, or `2026` where the range is too long for months. */
export type EvidenceBucket = { period: string; counting: number; other: number };

export type EvidenceFinding =
  | { code: "none" }
  | {
      code: "counted";
      items: number;
      counting: number;
      /** The periods with the most items, the earliest first, and how many each has. */
      busiest: { period: string; items: number; tied: number };
      /** The last period with any item. */
      last: string;
      /** Whole or begun periods after that one, up to the day shown. */
      silent: number;
    };

export type EvidenceSeries = {
  unit: "month" | "year";
  buckets: EvidenceBucket[];
  /** Items known only to the year, which no month can hold. */
  yearOnly: { counting: number; other: number };
  finding: EvidenceFinding;
};

/** More months than this are shown by year: bars on a phone would be thinner than their gaps. */
export const MOST_MONTHS = 48;

/** An item counts when it supports, contradicts or may belong to at least one commitment. */
export function itemCounts(item: Evidence): boolean {
  return item.relations.some(({ relation }) => counts(relation));
}

/**
 * Items by the month of the event, from signing (or the first item, if earlier)
 * to the day shown; periods without any are there with zeros.
 */
export function evidenceSeries(items: readonly Evidence[], signedOn: IsoDate, day: IsoDate): EvidenceSeries {
  const shown = items.filter(({ withdrawn }) => withdrawn === null);
  const dated = shown.filter(({ precision }) => precision !== "year");
  const first = dated.reduce((earliest, { on }) => (on < earliest ? on : earliest), signedOn < day ? signedOn : day);
  const months = monthsFrom(first, day);
  const unit = months.length > MOST_MONTHS ? "year" : "month";
  const periods = unit === "month" ? months : [...new Set(months.map((month) => month.slice(0, 4)))];
  const placed = unit === "month" ? dated : shown;
  const buckets = periods.map((period) => {
    const within = placed.filter(({ on }) => on.startsWith(period));
    return { period, ...split(within) };
  });
  const yearOnly = split(unit === "month" ? shown.filter(({ precision }) => precision === "year") : []);
  return { unit, buckets, yearOnly, finding: findingOf(shown, buckets) };
}

function split(items: readonly Evidence[]) {
  const counting = items.filter(itemCounts).length;
  return { counting, other: items.length - counting };
}

function monthsFrom(first: IsoDate, last: IsoDate): string[] {
  const start = plainDate(first).toPlainYearMonth();
  const length = start.until(plainDate(last).toPlainYearMonth(), { largestUnit: "months" }).months + 1;
  return Array.from({ length }, (_, index) => start.add({ months: index }).toString());
}

function findingOf(shown: readonly Evidence[], buckets: readonly EvidenceBucket[]): EvidenceFinding {
  const sums = buckets.map(({ period, counting, other }) => ({ period, items: counting + other }));
  const filled = sums.filter(({ items }) => items > 0);
  const last = filled.at(-1);
  if (last === undefined) return { code: "none" };
  const most = Math.max(...filled.map(({ items }) => items));
  const busiest = filled.filter(({ items }) => items === most);
  return {
    code: "counted",
    items: shown.length,
    counting: shown.filter(itemCounts).length,
    busiest: { period: busiest[0]?.period ?? last.period, items: most, tied: busiest.length },
    last: last.period,
    silent: sums.length - 1 - sums.findIndex(({ period }) => period === last.period),
  };
}
