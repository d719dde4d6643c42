import type { Temporal } from "temporal-polyfill";
import type { Client } from "@/lib/data/client";
import type { Channel } from "@/lib/delivery/channel";
import type { Held } from "@/lib/delivery/lease";
import { pauseAfter } from "@/lib/delivery/pauses";

/** How long things take and wait, in milliseconds; tests are in more of a hurry. */
export type Timing = {
  /** After this a sender that was killed is replaced. More than twice `sendMs`, so that no send outlives the lease. */
  leaseMs: number;
  /** How often the sender looks whether others left it work. */
  lookMs: number;
  /** The longest one send may take. */
  sendMs: number;
  /** How often digests and reminders are made. */
  dueMs: number;
  /** What waits for a target or channel that did not answer waits this long at most. */
  restMs: number;
  /** How long sends under way may take when the sender is asked to stop. */
  graceMs: number;
  /** The pause after the given try. */
  pauseMs: (tries: number) => number;
};

export const TIMING: Timing = {
  leaseMs: 60_000,
  lookMs: 2000,
  sendMs: 20_000,
  dueMs: 300_000,
  restMs: 60_000,
  graceMs: 3000,
  pauseMs: (tries) => pauseAfter(tries, Math.random()),
};

/** What a sender works with. */
export type Parts = {
  database: Client;
  channels: readonly Channel[];
  /** The record's clock: which day it is. */
  now: () => Temporal.Instant;
  /** The running clock, for everything that waits. */
  running: () => Temporal.Instant;
  timing: Timing;
  /** Told what went wrong that nobody else hears of. */
  report: (problem: unknown) => void;
};

/** What one pass did. */
export type Done = { made: number; sent: number; retried: number; givenUp: number };

/** One pass at work, under its lease. */
export type Work = Parts & {
  held: Held;
  /** Aborted: begin nothing more. */
  stopping: AbortSignal;
  /** Aborted: leave what is under way; it is tried again. */
  cut: AbortSignal;
  done: Done;
};
