import { DELIVERY_STATES, type DeliveryState } from "@/lib/domain/record";
import type { CommitmentView } from "@/lib/domain/view";

/** The order in which the bar shows the states: most done first, not looked at last. */
export const DELIVERY_ORDER: readonly DeliveryState[] = [
  "delivered",
  "substantial",
  "continuing",
  "underway",
  "not-started",
  "not-delivered",
  "superseded",
  "no-evidence",
  "not-assessed",
];

/** A part of the bar: the commitments in one state, those with disputed attribution apart. */
export type DeliverySegment = { state: DeliveryState; disputed: boolean; count: number };

/** Disputed commitments could go either way: `from` leaves them out, `to` counts them in. */
export type CountRange = { from: number; to: number };

export type DeliveryFinding =
  | { code: "no-commitments" }
  | { code: "none-assessed"; total: number }
  | {
      code: "counted";
      total: number;
      delivered: CountRange;
      /** The other states that occur, in the bar's order. */
      others: { state: DeliveryState; range: CountRange }[];
      disputed: number;
    };

export type DeliverySeries = { total: number; segments: DeliverySegment[]; finding: DeliveryFinding };

type Judged = Pick<CommitmentView, "delivery">;

/** Every commitment stands in one segment; empty segments are left out. */
export function deliverySeries(commitments: readonly Judged[]): DeliverySeries {
  const total = commitments.length;
  const segments = DELIVERY_ORDER.flatMap((state) =>
    [false, true].map((disputed) => ({
      state,
      disputed,
      count: commitments.filter(({ delivery }) => delivery.state === state && delivery.disputed === disputed).length,
    })),
  ).filter(({ count }) => count > 0);
  return { total, segments, finding: findingOf(segments, total) };
}

function findingOf(segments: readonly DeliverySegment[], total: number): DeliveryFinding {
  const count = (state: DeliveryState, disputed: boolean) =>
    segments.find((segment) => segment.state === state && segment.disputed === disputed)?.count ?? 0;
  const range = (state: DeliveryState): CountRange => {
    const from = count(state, false);
    return { from, to: from + count(state, true) };
  };
  if (total === 0) return { code: "no-commitments" };
  if (count("not-assessed", false) === total) return { code: "none-assessed", total };
  const others = DELIVERY_ORDER.filter((state) => state !== "delivered")
    .map((state) => ({ state, range: range(state) }))
    .filter((other) => other.range.to > 0);
  const disputed = DELIVERY_STATES.reduce((sum, state) => sum + count(state, true), 0);
  return { code: "counted", total, delivered: range("delivered"), others, disputed };
}
