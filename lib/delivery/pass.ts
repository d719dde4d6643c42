import { randomUUID } from "node:crypto";
import { stored } from "@/lib/data/deliveries";
import { LeaseLost, takeLease } from "@/lib/data/leases";
import { unspreadEvents } from "@/lib/data/outbox";
import type { Bell } from "@/lib/delivery/bell";
import { holdLease } from "@/lib/delivery/lease";
import { type Flights, startDue } from "@/lib/delivery/send";
import { makeDue, spreadEvents } from "@/lib/delivery/spread";
import type { Done, Parts, Work } from "@/lib/delivery/work";

/** The lease of whoever sends. */
const SENDER = "sender";
/** The lease of the round of digests and reminders: taken and kept, so that all machines together make one round a time. */
const ROUND = "digests-and-reminders";

/** When a pass stops, what makes it look again, and what it must not leave out. */
export type Bounds = { stopping: AbortSignal; cut: AbortSignal; bell: Bell };

/** Whether anything waits to be sent or made. Only reads, so that a site at rest writes nothing. */
export async function hasWork({ database, channels, running }: Parts): Promise<boolean> {
  const at = stored(running());
  if ((await unspreadEvents(database, at, 1)).length > 0) return true;
  const mine = { in: channels.map(({ name }) => name) };
  const where = { state: "waiting", dueAt: { lte: at }, channel: mine };
  return (await database.delivery.findFirst({ where, select: { id: true } })) !== null;
}

/**
 * Does everything there is to do now: makes messages of changes, and of the day with `round`, and
 * sends what is due, under the lease. What comes up meanwhile is done too.
 * @returns null when another sender is at it.
 */
export async function sendAll(
  parts: Parts,
  { stopping, cut, bell }: Bounds,
  round: "now" | "if-time" | "not",
): Promise<Done | null> {
  const held = await holdLease(parts.database, SENDER, parts.timing.leaseMs);
  if (!held) return null;
  const done: Done = { made: 0, sent: 0, retried: 0, givenUp: 0 };
  const work: Work = { ...parts, held, stopping, cut, done };
  try {
    if (round === "now" || (round === "if-time" && (await isTimeForRound(parts)))) await makeDue(work);
    await workThrough(work, bell);
  } catch (problem) {
    if (!(problem instanceof LeaseLost)) throw problem;
  } finally {
    await held.giveUp();
  }
  return done;
}

async function isTimeForRound({ database, timing }: Parts): Promise<boolean> {
  // A little shorter than the time between two rounds, so that the next is not just too early.
  return (await takeLease(database, ROUND, randomUUID(), timing.dueMs * 0.9)) !== null;
}

async function workThrough(work: Work, bell: Bell): Promise<void> {
  const flights: Flights = new Map();
  let heard: Promise<void> | null = null;
  try {
    while (!work.stopping.aborted && !work.held.lost.aborted) {
      const rung = bell.next();
      const underWay = flights.size;
      // Changes are looked for at first and after a ring, not after every message.
      const made = rung === heard ? 0 : await spreadEvents(work);
      if (made === 0) heard = rung;
      const safe = work.held.leftMs() > work.timing.sendMs * 1.2;
      const begun = safe ? await startDue(work, flights) : 0;
      // One that landed while looking left its target free again.
      if (made + begun > 0 || flights.size < underWay) continue;
      if (underWay === 0) return;
      await Promise.race([rung, ...[...flights.values()].map(({ landed }) => landed)]);
    }
  } finally {
    await Promise.all([...flights.values()].map(({ landed }) => landed));
  }
}
