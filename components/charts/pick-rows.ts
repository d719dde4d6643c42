import type { ProgressRow } from "@/lib/domain/charts/progress-chart";
import type { DatedRow } from "@/lib/domain/charts/schedule-days";

/** The most rows a picture has; the table beside it always has all. */
export const MOST_ROWS = 40;

/** The most commitments named as longest without news. */
export const MOST_NAMED = 5;

/** Those with time to measure, then those with known progress, then the rest; in their own order among themselves. */
export function mostTelling(rows: readonly ProgressRow[]): ProgressRow[] {
  if (rows.length <= MOST_ROWS) return [...rows];
  const weight = ({ timeUsed, progress }: ProgressRow) => (timeUsed !== null ? 2 : 0) + (progress !== null ? 1 : 0);
  const chosen = new Set([...rows].sort((a, b) => weight(b) - weight(a)).slice(0, MOST_ROWS));
  return rows.filter((row) => chosen.has(row));
}

/** The dates nearest to the day shown, in their own order. */
export function nearest(rows: readonly DatedRow[]): DatedRow[] {
  if (rows.length <= MOST_ROWS) return [...rows];
  const chosen = new Set([...rows].sort((a, b) => Math.abs(a.days) - Math.abs(b.days)).slice(0, MOST_ROWS));
  return rows.filter((row) => chosen.has(row));
}
