import type { Temporal } from "temporal-polyfill";
import type { Transaction } from "@/lib/data/client";
import type { Delivery, Draft } from "@/lib/data/deliveries";
import type { OutboxEvent } from "@/lib/data/outbox";

/**
 * What came of one try. `answer` is what the receiver or the network said, for the log; without
 * line breaks or secrets, the first 500 signs of it are kept.
 *
 * - sent: the receiver has it.
 * - retry: it goes again later. `afterMs` is what the receiver asked for (Retry-After).
 *   Where the fault lies decides what else waits for a moment: nothing, what waits for the same
 *   target (the default), or the whole channel, as when there is no way to the mail server.
 * - giveUp: it will never get through, or is not wanted any more.
 */
export type Outcome =
  | "sent"
  | { sent: true; answer: string }
  | { retry: true; answer: string; afterMs?: number; fault?: "message" | "target" | "channel" }
  | { giveUp: true; answer: string };

/** One way on which messages leave: webhooks, mail. */
export type Channel = {
  /** As in the deliveries' column `channel`; never changes. */
  name: string;
  /**
   * The messages that tell a change, one for each of the channel's targets that wants it and was
   * there when the change was made. May be asked twice about one event and must then name the same
   * keys, so they are built from the target and `event.firstEntry`. Only reads. A throw puts the
   * event off and does not hold up others.
   */
  deliveriesFor: (event: OutboxEvent, tx: Transaction) => Promise<readonly Draft[]>;
  /**
   * The messages that a day or an hour brings (digests, reminders), asked for every few minutes.
   * Keys say for which day or week; they are known for 30 days, so only what is at most some days
   * old may be named.
   * @param now the record's clock
   */
  due?: (now: Temporal.Instant, tx: Transaction) => Promise<readonly Draft[]>;
  /**
   * Hands one message over, with `delivery.id` in it. A throw counts as a retry. When `signal` is
   * aborted nobody waits any longer: connections should be closed.
   */
  send: (delivery: Delivery, signal: AbortSignal) => Promise<Outcome>;
};
