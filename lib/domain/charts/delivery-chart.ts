import type { Finding } from "@/lib/domain/charts/finding";
import { DELIVERY_STATES, type DeliveryState } from "@/lib/domain/record";
import type { Totals } from "@/lib/domain/view";

/** One bar segment: how many commitments are in the state, and how many of those are disputed. */
export type DeliveryBar = { state: DeliveryState; count: number; disputed: number };
export type DeliveryChart = { total: number; bars: DeliveryBar[]; finding: Finding };

/** States in which something towards the commitment is on record. */
const MOVING: readonly DeliveryState[] = ["underway", "substantial", "delivered", "continuing"];

function sum(counts: Record<DeliveryState, number>, states: readonly DeliveryState[]): number {
  return states.reduce((total, state) => total + counts[state], 0);
}

/**
 * - `delivery-none-listed`: there are no commitments.
 * - `delivery-none-assessed`: nobody has judged any of them (`of`).
 * - `delivery-counted`: `delivered` of `of`, `moving` (something on record), `noEvidence`, `notAssessed`.
 * - `delivery-disputed`: the same, with `deliveredLow`…`deliveredHigh` and `movingLow`…`movingHigh`.
 */
function findingOf({ commitments, byDelivery, disputed }: Totals): Finding {
  if (commitments === 0) return { code: "delivery-none-listed", params: {} };
  if (byDelivery["not-assessed"] === commitments)
    return { code: "delivery-none-assessed", params: { of: commitments } };
  const moving = sum(byDelivery, MOVING);
  const open = sum(disputed, MOVING);
  const params = {
    of: commitments,
    delivered: byDelivery.delivered,
    moving,
    noEvidence: byDelivery["no-evidence"],
    notAssessed: byDelivery["not-assessed"],
  };
  if (open === 0) return { code: "delivery-counted", params };
  return {
    code: "delivery-disputed",
    params: {
      ...params,
      disputed: open,
      deliveredLow: byDelivery.delivered - disputed.delivered,
      deliveredHigh: byDelivery.delivered,
      movingLow: moving - open,
      movingHigh: moving,
    },
  };
}

/** Every state in the domain's order, those without a commitment included. */
export function deliveryBars({ byDelivery, disputed }: Totals): DeliveryBar[] {
  return DELIVERY_STATES.map((state) => ({ state, count: byDelivery[state], disputed: disputed[state] }));
}

/** Delivery by state. */
export function deliveryChart(totals: Totals): DeliveryChart {
  return { total: totals.commitments, bars: deliveryBars(totals), finding: findingOf(totals) };
}
