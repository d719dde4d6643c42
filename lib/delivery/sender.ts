import { onWork } from "@/lib/data/work-signal";
import { type Bell, newBell } from "@/lib/delivery/bell";
import { hasWork, sendAll } from "@/lib/delivery/pass";
import type { Done, Parts } from "@/lib/delivery/work";

/** A sender at work in this process. */
export type Sender = {
  /**
   * Begins nothing more, lets what is under way end for a moment, and gives the lease up. What is
   * cut short is tried again by the next sender. Never throws.
   */
  stop: () => Promise<void>;
};

/** After a pass that failed as a whole, this many looks are left out at most. */
const MOST_LEFT_OUT = 30;

/**
 * Sends what is to be sent until it is stopped: at once after a change in this process, soon after
 * one in another. Any number of processes may run one; one of them works at a time. What goes
 * wrong is reported and tried again, never thrown.
 */
export function startSender(parts: Parts): Sender {
  const { timing, report } = parts;
  const bell = newBell();
  const stopping = new AbortController();
  const cut = new AbortController();
  const forget = onWork(bell.ring);
  const timer = setInterval(bell.ring, timing.lookMs);
  const ended = loop(parts, { bell, stopping: stopping.signal, cut: cut.signal }).catch(report);
  return {
    stop: async () => {
      stopping.abort();
      bell.ring();
      const patience = setTimeout(() => cut.abort(), timing.graceMs);
      await ended;
      clearTimeout(patience);
      clearInterval(timer);
      forget();
    },
  };
}

async function loop(parts: Parts, bounds: { bell: Bell; stopping: AbortSignal; cut: AbortSignal }): Promise<void> {
  const { timing, report, channels } = parts;
  const hasRounds = channels.some(({ due }) => due);
  let lastRound = Number.NEGATIVE_INFINITY;
  let failures = 0;
  while (!bounds.stopping.aborted) {
    const rung = bounds.bell.next();
    try {
      const round = hasRounds && performance.now() - lastRound >= timing.dueMs ? "if-time" : "not";
      if (round === "if-time" || (await hasWork(parts))) {
        const done = await sendAll(parts, bounds, round);
        if (done && round === "if-time") lastRound = performance.now();
      }
      failures = 0;
    } catch (problem) {
      report(problem);
      failures += 1;
    }
    await rung;
    for (let left = Math.min(2 ** failures - 1, MOST_LEFT_OUT); left > 0 && !bounds.stopping.aborted; left -= 1)
      await bounds.bell.next();
  }
}

/**
 * One pass, digests and reminders included, that ends when nothing more is due.
 * @param stopping begin nothing more
 * @returns null when another sender is at it.
 */
export async function sendOnce(parts: Parts, stopping: AbortSignal): Promise<Done | null> {
  const cut = new AbortController();
  const bell = newBell();
  const timer = setInterval(bell.ring, parts.timing.lookMs);
  const late = () => setTimeout(() => cut.abort(), parts.timing.graceMs);
  stopping.addEventListener("abort", late, { once: true });
  try {
    return await sendAll(parts, { bell, stopping, cut: cut.signal }, "now");
  } finally {
    clearInterval(timer);
    stopping.removeEventListener("abort", late);
  }
}
