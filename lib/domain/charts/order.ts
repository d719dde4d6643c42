import type { DeliveryState, ScheduleState } from "@/lib/domain/record";

/** The order of the parts of the delivery bar: most done first, not looked at last. */
export const DELIVERY_ORDER: readonly DeliveryState[] = [
  "delivered",
  "substantial",
  "underway",
  "continuing",
  "not-started",
  "not-delivered",
  "superseded",
  "no-evidence",
  "not-assessed",
];

/** The order of the parts of the schedule bar: what needs attention first, undated last. */
export const SCHEDULE_ORDER: readonly ScheduleState[] = [
  "passed",
  "due-today",
  "due-soon",
  "upcoming",
  "met-late",
  "met-on-time",
  "awaiting-trigger",
  "no-deadline",
];
