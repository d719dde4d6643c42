import { DELIVERY_STATES, type DeliveryState, SCHEDULE_STATES, type ScheduleState } from "@/lib/domain/record";
import type { CommitmentView, Totals } from "@/lib/domain/view";

type Counted = Pick<CommitmentView, "delivery" | "schedule" | "deadline">;

const zeros = <K extends string>(keys: readonly K[]): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;

/** Counts commitments by each axis. Every commitment stands once in `byDelivery` and once in `bySchedule`. */
export function totalsOf(commitments: readonly Counted[]): Totals {
  const byDelivery = zeros<DeliveryState>(DELIVERY_STATES);
  const disputed = zeros<DeliveryState>(DELIVERY_STATES);
  const bySchedule = zeros<ScheduleState>(SCHEDULE_STATES);
  for (const { delivery, schedule } of commitments) {
    byDelivery[delivery.state] += 1;
    if (delivery.disputed) disputed[delivery.state] += 1;
    bySchedule[schedule.state] += 1;
  }
  const dated = commitments.filter(
    ({ deadline, delivery }) => deadline.dueOn !== null && delivery.state !== "superseded",
  ).length;
  return { commitments: commitments.length, byDelivery, disputed, bySchedule, dated };
}

/** Several totals as one. */
export function sumOfTotals(all: readonly Totals[]): Totals {
  const sum = totalsOf([]);
  for (const one of all) {
    sum.commitments += one.commitments;
    sum.dated += one.dated;
    for (const state of DELIVERY_STATES) {
      sum.byDelivery[state] += one.byDelivery[state];
      sum.disputed[state] += one.disputed[state];
    }
    for (const state of SCHEDULE_STATES) sum.bySchedule[state] += one.bySchedule[state];
  }
  return sum;
}
