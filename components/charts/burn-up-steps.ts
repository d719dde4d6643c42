import type { BurnUpChart } from "@/lib/domain/charts/burn-up-chart";
import { daysBetween } from "@/lib/domain/dates";
import type { IsoDate } from "@/lib/domain/record";

/** A corner of a step line: days from the start of the axis, and the number from then on. */
export type Corner = [day: number, value: number];
export type BurnUpSteps = {
  from: IsoDate;
  to: IsoDate;
  /** Days from `from` to `to`, at least 1. */
  length: number;
  /** Days from `from` to the day shown. */
  shown: number;
  top: number;
  due: Corner[];
  low: Corner[];
  high: Corner[];
};

/** Flat until the day of the next value, then straight up. */
function stepsOf(values: readonly Corner[], end: number): Corner[] {
  const corners: Corner[] = [];
  let before = 0;
  for (const [day, value] of values) {
    corners.push([day, before]);
    if (value !== before) corners.push([day, value]);
    before = value;
  }
  const last = corners.at(-1);
  if (last && last[0] < end) corners.push([end, before]);
  return corners;
}

/** The most points that a picture has: more would lie closer together than lines are wide. */
const MOST_POINTS = 150;

/** The last point of each short stretch of days, and the day shown, where there are many. */
export function drawnPoints({ day, points }: BurnUpChart): BurnUpChart["points"] {
  if (points.length <= MOST_POINTS) return points;
  const stretch = (points.length - 1) / MOST_POINTS;
  return points.filter(
    ({ on }, at) =>
      on === day || at === 0 || at === points.length - 1 || Math.floor(at / stretch) !== Math.floor((at + 1) / stretch),
  );
}

/** The lines of a burn-up: due to the end of the axis, delivered to the day shown. */
export function burnUpSteps(chart: BurnUpChart): BurnUpSteps | null {
  const { day } = chart;
  const points = drawnPoints(chart);
  const from = points[0]?.on;
  const to = points.at(-1)?.on;
  if (from === undefined || to === undefined) return null;
  const length = Math.max(1, daysBetween(from, to));
  const at = (on: IsoDate) => daysBetween(from, on);
  const known = points.filter(({ on }) => on <= day);
  const shown = at(day);
  return {
    ...{ from, to, length, shown },
    top: Math.max(1, ...points.map(({ due, deliveredHigh }) => Math.max(due, deliveredHigh ?? 0))),
    due: stepsOf(
      points.map(({ on, due }): Corner => [at(on), due]),
      length,
    ),
    low: stepsOf(
      known.map(({ on, deliveredLow }): Corner => [at(on), deliveredLow ?? 0]),
      shown,
    ),
    high: stepsOf(
      known.map(({ on, deliveredHigh }): Corner => [at(on), deliveredHigh ?? 0]),
      shown,
    ),
  };
}

/** Whole numbers for an axis from 0 to `top`, at most six of them. */
export function wholeTicks(top: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((size) => top / size <= 5) ?? Math.ceil(top / 5);
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step);
}
