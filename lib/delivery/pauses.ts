import { Temporal } from "temporal-polyfill";
import { stored } from "@/lib/data/deliveries";
import type { IsoInstant } from "@/lib/domain/record";

const FIRST_MS = 10_000;
const LONGEST_MS = 3 * 3_600_000;
/** By how much a pause may differ from its length, so that what failed together does not come back together. */
const SPREAD = 0.2;

/**
 * How long to wait after the `tries`th try: 10 s, 30 s, 90 s and so on to 3 h, each a fifth more or
 * less. About 14 tries fit into a day.
 * @param chance from 0 up to, not including, 1
 * @returns milliseconds
 */
export function pauseAfter(tries: number, chance: number): number {
  const pause = Math.min(FIRST_MS * 3 ** Math.min(tries - 1, 20), LONGEST_MS);
  return Math.round(pause * (1 - SPREAD + 2 * SPREAD * chance));
}

/** The next try `pauseMs` after `at`, the last one just when the time is over; null when it is over. */
export function nextTry(at: Temporal.Instant, pauseMs: number, tryUntil: IsoInstant): IsoInstant | null {
  const end = Temporal.Instant.from(tryUntil);
  if (Temporal.Instant.compare(at, end) >= 0) return null;
  const next = at.add({ milliseconds: pauseMs });
  return stored(Temporal.Instant.compare(next, end) > 0 ? end : next);
}
