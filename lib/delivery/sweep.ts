import type { Temporal } from "temporal-polyfill";
import { type Client, client } from "@/lib/data/client";
import { stored, TRIED_HOURS, triedUntil } from "@/lib/data/deliveries";

/** For how long it can be seen what was sent or given up, in days. */
export const KEPT_DAYS = 30;

/** Nothing waits longer for its next try, so a later time was written by a clock that was wrong. */
const LONGEST_WAIT_HOURS = TRIED_HOURS + 1;

/**
 * Erases messages that were sent or given up, what is noted of tries to send, and changes whose
 * messages were made, 30 days ago. What waits stays; where a clock that ran ahead for a while put
 * it off too far, it is due now.
 * @param at the running clock
 */
export async function sweepDeliveries(
  at: Temporal.Instant,
  database: Client = client(),
): Promise<{ messages: number; changes: number }> {
  const dueAt = stored(at);
  const tooLate = { dueAt: { gt: stored(at.add({ hours: LONGEST_WAIT_HOURS })) } };
  const misdated = { state: "waiting", ...tooLate };
  await database.delivery.updateMany({ where: misdated, data: { dueAt, tryUntil: triedUntil(dueAt) } });
  await database.outboxEvent.updateMany({ where: { spreadAt: null, ...tooLate }, data: { dueAt } });
  const before = stored(at.subtract({ hours: KEPT_DAYS * 24 }));
  const ended = { state: { in: ["sent", "given-up"] }, dueAt: { lt: before } };
  const { count: messages } = await database.delivery.deleteMany({ where: ended });
  await database.webhookAttempt.deleteMany({ where: { at: { lt: before } } });
  const { count: changes } = await database.outboxEvent.deleteMany({ where: { spreadAt: { lt: before } } });
  return { messages, changes };
}
