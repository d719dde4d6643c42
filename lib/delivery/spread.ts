import { type Transaction, transact } from "@/lib/data/client";
import { keepDeliveries, stored } from "@/lib/data/deliveries";
import { LeaseLost, underLease } from "@/lib/data/leases";
import { markSpread, type OutboxEvent, putOff, unspreadEvents } from "@/lib/data/outbox";
import type { Channel } from "@/lib/delivery/channel";
import type { Work } from "@/lib/delivery/work";

/** Events whose messages are made in one transaction. */
const TOGETHER = 50;

/**
 * Makes the messages of the oldest changes that have none yet, and marks the changes, in one
 * transaction. A change that a channel cannot deal with is put off and tried again for ever; the
 * other channels have their messages of it, and other changes go ahead.
 * @returns how many changes were looked at; 0 when there is nothing to do.
 */
export async function spreadEvents(work: Work): Promise<number> {
  const events = await unspreadEvents(work.database, stored(work.running()), TOGETHER);
  if (events.length === 0) return 0;
  try {
    await make(work, work.channels, events, (tx) => markSpread(tx, events, stored(work.running())));
  } catch (problem) {
    if (problem instanceof LeaseLost) throw problem;
    for (const event of events) await spreadOne(work, event);
  }
  return events.length;
}

/** The same for one event, each channel by itself. */
async function spreadOne(work: Work, event: OutboxEvent): Promise<void> {
  let whole = true;
  for (const channel of work.channels) {
    try {
      await make(work, [channel], [event], async () => {});
    } catch (problem) {
      if (problem instanceof LeaseLost) throw problem;
      whole = false;
      work.report(problem);
    }
  }
  await transact(work.database, async (tx) => {
    await underLease(tx, work.held.lease);
    const at = work.running();
    if (whole) return markSpread(tx, [event], stored(at));
    return putOff(tx, event, stored(at.add({ milliseconds: work.timing.pauseMs(event.attempts + 1) })));
  });
}

async function make(
  work: Work,
  channels: readonly Channel[],
  events: readonly OutboxEvent[],
  finish: (tx: Transaction) => Promise<void>,
): Promise<void> {
  const made = await transact(work.database, async (tx) => {
    await underLease(tx, work.held.lease);
    let kept = 0;
    for (const event of events)
      for (const channel of channels)
        kept += await keepDeliveries(tx, await channel.deliveriesFor(event, tx), work.running());
    await finish(tx);
    return kept;
  });
  work.done.made += made;
}

/** Makes the messages that the day or the hour brings. A channel that throws does not hold up the others. */
export async function makeDue(work: Work): Promise<void> {
  for (const { due } of work.channels) {
    if (!due) continue;
    try {
      work.done.made += await transact(work.database, async (tx) => {
        await underLease(tx, work.held.lease);
        return keepDeliveries(tx, await due(work.now(), tx), work.running());
      });
    } catch (problem) {
      if (problem instanceof LeaseLost) throw problem;
      work.report(problem);
    }
  }
}
