import type { Temporal } from "temporal-polyfill";
import { transact } from "@/lib/data/client";
import { type Delivery, stored } from "@/lib/data/deliveries";
import { underLease } from "@/lib/data/leases";
import type { Outcome } from "@/lib/delivery/channel";
import { nextTry } from "@/lib/delivery/pauses";
import type { Work } from "@/lib/delivery/work";
import type { IsoInstant } from "@/lib/domain/record";

const LONGEST_ANSWER = 500;

const told = (answer: string) => answer.replace(/\s+/g, " ").trim().slice(0, LONGEST_ANSWER);

/**
 * Writes down what came of a try, in one transaction under the lease. After a fault of the target
 * or the channel, what else waits for it rests for a while, so that one receiver that does not
 * answer takes no more time than one try a while; each message is still tried for its whole day.
 * @throws LeaseLost with nothing written.
 */
export async function settle(work: Work, delivery: Delivery, outcome: Outcome): Promise<void> {
  const at = work.running();
  const next = after(work, delivery, outcome, at);
  const { id, channel, target } = delivery;
  await transact(work.database, async (tx) => {
    await underLease(tx, work.held.lease);
    await tx.delivery.updateMany({ where: { id, state: "waiting" }, data: next });
    if (next.state !== "waiting" || outcome === "sent" || !("retry" in outcome) || outcome.fault === "message") return;
    const rest = stored(at.add({ milliseconds: work.timing.restMs }));
    const dueAt = [rest, next.dueAt].sort()[0] ?? rest;
    const others = { channel, target: outcome.fault === "channel" ? undefined : target, NOT: { id } };
    await tx.delivery.updateMany({ where: { state: "waiting", ...others, dueAt: { lt: dueAt } }, data: { dueAt } });
  });
  work.done[({ sent: "sent", waiting: "retried", "given-up": "givenUp" } as const)[next.state]] += 1;
}

type Next =
  | { state: "sent"; sentAt: IsoInstant; lastAnswer: string | null }
  | { state: "waiting"; dueAt: IsoInstant; lastAnswer: string }
  | { state: "given-up"; lastAnswer: string };

/** What the message becomes. */
function after(work: Work, delivery: Delivery, outcome: Outcome, at: Temporal.Instant): Next {
  if (outcome === "sent") return { state: "sent", sentAt: stored(at), lastAnswer: null };
  const lastAnswer = told(outcome.answer);
  if ("sent" in outcome) return { state: "sent", sentAt: stored(at), lastAnswer };
  if ("giveUp" in outcome) return { state: "given-up", lastAnswer };
  const pause = Math.max(work.timing.pauseMs(delivery.attempts), outcome.afterMs ?? 0);
  const dueAt = nextTry(at, pause, delivery.tryUntil);
  return dueAt ? { state: "waiting", dueAt, lastAnswer } : { state: "given-up", lastAnswer };
}
