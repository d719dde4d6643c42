import type { EvidenceMonth } from "@/lib/domain/charts/evidence-chart";

/** One column: a month (`2026-02`), or a year (`2026`) where there are too many months to tell apart. */
export type Bucket = { period: string; counting: number; other: number; updates: number };

/** Columns of more months than this would be thinner than a line on a phone. */
export const MOST_MONTHS = 48;

export function bucketsOf(months: readonly EvidenceMonth[]): { unit: "month" | "year"; buckets: Bucket[] } {
  if (months.length <= MOST_MONTHS)
    return { unit: "month", buckets: months.map(({ month, ...numbers }) => ({ period: month, ...numbers })) };
  const years = new Map<string, Bucket>();
  for (const { month, counting, other, updates } of months) {
    const period = month.slice(0, 4);
    const sum = years.get(period) ?? { period, counting: 0, other: 0, updates: 0 };
    years.set(period, {
      period,
      counting: sum.counting + counting,
      other: sum.other + other,
      updates: sum.updates + updates,
    });
  }
  return { unit: "year", buckets: [...years.values()] };
}

/** Every how many columns a label of `labelWidth` pixels fits, on an axis of `width` pixels. */
export function labelStep(columns: number, width: number, labelWidth: number): number {
  const fitting = Math.max(1, Math.floor(width / labelWidth));
  return [1, 2, 3, 4, 6, 12].find((step) => Math.ceil(columns / step) <= fitting) ?? Math.ceil(columns / fitting);
}
