import type { ProgressRow } from "@/lib/domain/charts/progress-chart";
import type { DatedRow } from "@/lib/domain/charts/schedule-days";

/** The most rows a picture has; the table beside it always has all. */
export const MOST_ROWS = 40;

/** The most commitments named as longest without news. */
export const MOST_NAMED = 5;

/** As many rows as a picture has, those of the least weight, of equals the first; in their own order. */
function lightest<R>(rows: readonly R[], weightOf: (row: R) => number): R[] {
  if (rows.length <= MOST_ROWS) return [...rows];
  const weights = rows.map(weightOf);
  const times = new Map<number, number>();
  for (const weight of weights) times.set(weight, (times.get(weight) ?? 0) + 1);
  const taken = new Map<number, number>();
  let room = MOST_ROWS;
  for (const [weight, count] of [...times].sort(([a], [b]) => a - b)) {
    taken.set(weight, Math.min(count, room));
    room -= Math.min(count, room);
  }
  return rows.filter((_, at) => {
    const weight = weights[at] ?? 0;
    const left = taken.get(weight) ?? 0;
    taken.set(weight, left - 1);
    return left > 0;
  });
}

/** Those with time to measure, then those with known progress, then the rest; in their own order among themselves. */
export function mostTelling(rows: readonly ProgressRow[]): ProgressRow[] {
  return lightest(rows, ({ timeUsed, progress }) => (timeUsed === null ? 2 : 0) + (progress === null ? 1 : 0));
}

/** The dates nearest to the day shown, in their own order. */
export function nearest(rows: readonly DatedRow[]): DatedRow[] {
  return lightest(rows, ({ days }) => Math.abs(days));
}
