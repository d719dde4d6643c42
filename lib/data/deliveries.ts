import { Temporal } from "temporal-polyfill";
import type { Client, Transaction } from "@/lib/data/client";
import { messageId } from "@/lib/data/message-id";
import type { IsoInstant } from "@/lib/domain/record";
import { Prisma } from "@/lib/generated/sqlite/client";

/** One message to one receiver, as stored. */
export type Delivery = Prisma.DeliveryGetPayload<object>;

/** A message before it is kept. */
export type Draft = {
  channel: string;
  /** The id of the webhook or the follower. At most one message at a time is on its way to a target. */
  target: string;
  kind: string;
  /**
   * What is told to whom, unique for ever: a second draft with the same key is not kept. About a
   * change, built from its first entry and not from the event's id, which a restored database counts anew.
   */
  key: string;
  /** Whatever JSON can hold. */
  payload: unknown;
  /** Not before this instant, at most a day ahead; at once when left out. */
  dueAt?: IsoInstant;
};

/** For how long a message is tried, in hours. */
export const TRIED_HOURS = 24;

/** Rows of one statement; both engines take many times as many values. */
const BATCH = 500;

/** An instant as it is stored, to the millisecond, so that text sorts as time does. */
export function stored(at: Temporal.Instant): IsoInstant {
  return at.toString({ fractionalSecondDigits: 3 });
}

/** The end of the time in which a message is tried that is due at `dueAt`. */
export function triedUntil(dueAt: IsoInstant): IsoInstant {
  return stored(Temporal.Instant.from(dueAt).add({ hours: TRIED_HOURS }));
}

/**
 * Keeps messages to be sent, each with the id it will always have; those whose key is there
 * already are left as they are. Belongs into the transaction of what they tell; afterwards, `signalWork`.
 * @param at the running clock
 * @returns how many were new.
 */
export async function keepDeliveries(tx: Transaction, drafts: readonly Draft[], at: Temporal.Instant): Promise<number> {
  let kept = 0;
  const createdAt = stored(at);
  for (let first = 0; first < drafts.length; first += BATCH) {
    const rows = drafts.slice(first, first + BATCH).map(({ channel, target, kind, key, payload, dueAt }) => {
      const due = dueAt === undefined ? createdAt : stored(Temporal.Instant.from(dueAt));
      const what = Prisma.sql`${messageId(at)}, ${channel}, ${target}, ${kind}, ${key}, ${JSON.stringify(payload)}`;
      return Prisma.sql`(${what}, ${createdAt}, ${due}, ${triedUntil(due)})`;
    });
    kept += await tx.$executeRaw`
      INSERT INTO "Delivery" ("id", "channel", "target", "kind", "key", "payload", "createdAt", "dueAt", "tryUntil")
      VALUES ${Prisma.join(rows)} ON CONFLICT ("key") DO NOTHING`;
  }
  return kept;
}

/**
 * Lets a message be sent again that was sent or given up, or that waits for its next try: at once,
 * with the id it had, and again for a day. Afterwards, `signalWork`.
 * @returns false where there is no such message.
 */
export async function sendAgain(id: string, at: Temporal.Instant, into: Client | Transaction): Promise<boolean> {
  const dueAt = stored(at);
  const data = { state: "waiting", dueAt, tryUntil: triedUntil(dueAt), sentAt: null };
  const { count } = await into.delivery.updateMany({ where: { id }, data });
  return count === 1;
}
