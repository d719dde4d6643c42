import { Temporal } from "temporal-polyfill";
import { env } from "@/lib/env";

/**
 * The only reader of the system clock. Everything else takes the instant as a
 * parameter. With `TRACKER_NOW` set, the clock stands still there.
 */
export function now(): Temporal.Instant {
  const fixed = env().TRACKER_NOW;
  return fixed ? Temporal.Instant.from(fixed) : Temporal.Now.instant();
}

/** The instant at which the clock is held by `TRACKER_NOW`, or null when it runs. */
export function heldAt(): Temporal.Instant | null {
  const fixed = env().TRACKER_NOW;
  return fixed ? Temporal.Instant.from(fixed) : null;
}

/**
 * The running clock, also while `TRACKER_NOW` holds the record's day: for what must go on
 * expiring (sessions, waiting times after wrong passwords), never for what the record says.
 */
export function wallClock(): Temporal.Instant {
  return Temporal.Now.instant();
}
