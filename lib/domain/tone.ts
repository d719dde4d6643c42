import type { DeliveryState, ScheduleState } from "@/lib/domain/record";

/**
 * The one table from a state to its colour; marks, charts, badges and timeline read it alike.
 * A tone is a meaning, not a shade: `navy` work seen, `seal` a date gone by, `leaf` delivered,
 * `amber` a date close, `hatch` nothing found, `muted` nothing to say, `ink` closed.
 */
export type Tone = "ink" | "navy" | "seal" | "leaf" | "amber" | "hatch" | "muted";

export const DELIVERY_TONE: Record<DeliveryState, Tone> = {
  "not-assessed": "muted",
  "no-evidence": "hatch",
  "not-started": "ink",
  underway: "navy",
  substantial: "navy",
  delivered: "leaf",
  continuing: "navy",
  "not-delivered": "ink",
  superseded: "muted",
};

export const SCHEDULE_TONE: Record<ScheduleState, Tone> = {
  "no-deadline": "muted",
  "awaiting-trigger": "muted",
  upcoming: "navy",
  "due-soon": "amber",
  "due-today": "amber",
  passed: "seal",
  "met-on-time": "leaf",
  "met-late": "leaf",
};
