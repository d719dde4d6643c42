import { setTimeout as wait } from "node:timers/promises";
import { transact } from "@/lib/data/client";
import { type Delivery, stored } from "@/lib/data/deliveries";
import { LeaseLost, underLease } from "@/lib/data/leases";
import type { Channel, Outcome } from "@/lib/delivery/channel";
import { settle } from "@/lib/delivery/settle";
import type { Work } from "@/lib/delivery/work";

/** Sends of one channel at the same time; channels do not wait for each other. */
const PARALLEL = 6;
/** How many messages are looked at to find some for different targets. */
const LOOKED_AT = 50;
/** A message that brought down its sender this often is not tried again. */
const MOST_TRIES = 40;
/** How often, and how long apart, writing down what came of a send is tried when the database does not answer. */
const SETTLING = { tries: 6, firstPauseMs: 200 };

/** The sends under way, one at most for each target. */
export type Flights = Map<string, { channel: string; target: string; landed: Promise<void> }>;

const laneOf = ({ channel, target }: { channel: string; target: string }) => `${channel} ${target}`;

/**
 * Begins to send what is due, oldest first, as far as the bounds allow.
 * @returns how many sends were begun; 0 when nothing is due or the bounds are reached.
 */
export async function startDue(work: Work, flights: Flights): Promise<number> {
  const chosen = choose(await dueNow(work, flights), flights);
  if (chosen.length === 0) return 0;
  const claimed = await claim(work, chosen);
  for (const delivery of claimed) {
    const channel = work.channels.find(({ name }) => name === delivery.channel);
    if (!channel) continue;
    const lane = laneOf(delivery);
    const landed = fly(work, channel, delivery)
      .catch(work.report)
      .finally(() => flights.delete(lane));
    flights.set(lane, { channel: delivery.channel, target: delivery.target, landed });
  }
  return claimed.length;
}

const underWay = (flights: Flights, channel: string) =>
  [...flights.values()].filter((flight) => flight.channel === channel).length;

/** A message as it is looked at; what it says is read once it is to be sent. */
type Waiting = Pick<Delivery, "id" | "channel" | "target" | "attempts" | "dueAt">;
const select = { id: true, channel: true, target: true, attempts: true, dueAt: true };

async function dueNow(work: Work, flights: Flights): Promise<Waiting[]> {
  const open = work.channels.map(({ name }) => name).filter((name) => underWay(flights, name) < PARALLEL);
  if (open.length === 0) return [];
  return work.database.delivery.findMany({
    select,
    where: {
      state: "waiting",
      dueAt: { lte: stored(work.running()) },
      channel: { in: open },
      NOT: [...flights.values()].map(({ channel, target }) => ({ channel, target })),
    },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: LOOKED_AT,
  });
}

/** The oldest for each target, no more of a channel than may be under way. */
function choose(due: readonly Waiting[], flights: Flights): Waiting[] {
  const lanes = new Set<string>();
  const begun = new Map<string, number>();
  return due.filter((delivery) => {
    const { channel } = delivery;
    const count = begun.get(channel) ?? underWay(flights, channel);
    if (count >= PARALLEL || lanes.has(laneOf(delivery))) return false;
    lanes.add(laneOf(delivery));
    begun.set(channel, count + 1);
    return true;
  });
}

/**
 * Counts the try and puts the next one off before anything is sent: whatever happens to this
 * process, its machine or the disk, no message is sent again and again without a pause.
 */
async function claim(work: Work, chosen: readonly Waiting[]): Promise<Delivery[]> {
  return transact(work.database, async (tx) => {
    await underLease(tx, work.held.lease);
    const claimed: string[] = [];
    for (const { id, dueAt, attempts: tried } of chosen) {
      const attempts = tried + 1;
      const where = { id, dueAt, state: "waiting" };
      if (attempts > MOST_TRIES) {
        await tx.delivery.updateMany({ where, data: { state: "given-up" } });
        continue;
      }
      const pause = work.timing.sendMs + work.timing.pauseMs(attempts);
      const next = stored(work.running().add({ milliseconds: pause }));
      const { count } = await tx.delivery.updateMany({ where, data: { attempts, dueAt: next } });
      if (count === 1) claimed.push(id);
    }
    return tx.delivery.findMany({ where: { id: { in: claimed } }, orderBy: { id: "asc" } });
  });
}

/** Sends one message and writes down what came of it. */
async function fly(work: Work, channel: Channel, delivery: Delivery): Promise<void> {
  const outcome = await attempt(work, channel, delivery);
  if (outcome === null) return;
  for (let tries = 1; ; tries += 1) {
    try {
      return await settle(work, delivery, outcome);
    } catch (problem) {
      if (problem instanceof LeaseLost || tries === SETTLING.tries || work.cut.aborted) throw problem;
      await wait(SETTLING.firstPauseMs * 2 ** tries);
    }
  }
}

/** What came of it; null when it was left under way, so that nothing is known. */
async function attempt(work: Work, channel: Channel, delivery: Delivery): Promise<Outcome | null> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), work.timing.sendMs);
  const signal = AbortSignal.any([limit.signal, work.cut, work.held.lost]);
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(new Error("The send was cut short.")), { once: true });
  });
  try {
    signal.throwIfAborted();
    return await Promise.race([channel.send(delivery, signal), ended]);
  } catch (problem) {
    if (work.cut.aborted || work.held.lost.aborted) return null;
    if (limit.signal.aborted) return { retry: true, answer: "timed-out" };
    work.report(problem);
    return { retry: true, answer: problem instanceof Error ? problem.message : String(problem), fault: "message" };
  } finally {
    clearTimeout(timer);
  }
}
