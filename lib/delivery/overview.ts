import { wallClock } from "@/lib/clock";
import { type Client, client, type Transaction } from "@/lib/data/client";
import { sendAgain, stored } from "@/lib/data/deliveries";
import type { MessageCounts, MessageOverview } from "@/lib/domain/messages";

const IDLE_MINUTES = 10;

/** How it stands with what is to be sent, with the latest `most` messages in trouble. For administrators; who may ask is not checked here. */
export async function messageOverview(most: number, database: Client = client()): Promise<MessageOverview> {
  const late = stored(wallClock().subtract({ minutes: IDLE_MINUTES }));
  const inTrouble = { OR: [{ state: "given-up" }, { state: "waiting", attempts: { gt: 0 } }] };
  const [groups, rows, untold, due] = await Promise.all([
    database.delivery.groupBy({ by: ["channel", "state"], _count: { id: true }, _min: { createdAt: true } }),
    database.delivery.findMany({
      where: inTrouble,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: most,
      omit: { payload: true },
    }),
    database.outboxEvent.count({ where: { spreadAt: null } }),
    database.delivery.findFirst({ where: { state: "waiting", dueAt: { lt: late } }, select: { id: true } }),
  ]);
  const channels = [...new Set(["webhook", "mail", ...groups.map(({ channel }) => channel)])];
  const counts = channels.map((channel): MessageCounts => {
    const of = (state: string) => groups.find((one) => one.channel === channel && one.state === state);
    const number = (state: string) => of(state)?._count.id ?? 0;
    const oldest = of("waiting")?._min.createdAt ?? null;
    return { channel, waiting: number("waiting"), oldest, sent: number("sent"), givenUp: number("given-up") };
  });
  const troubled = rows.map(({ id, channel, target, kind, state, createdAt, dueAt, attempts: tries, lastAnswer }) => ({
    ...{ id, channel, target, kind, createdAt, dueAt, tries, answer: lastAnswer },
    state: state === "waiting" ? ("waiting" as const) : ("given-up" as const),
  }));
  return { counts, troubled, untold, idle: due !== null };
}

/**
 * Lets a message that was given up be sent again; afterwards, `signalWork`. Those to webhooks have
 * their own way, on the webhook's page. Who may ask is not checked here.
 * @returns false when there is no such message any more.
 */
export async function sendGivenUp(id: string, into: Client | Transaction): Promise<boolean> {
  const where = { id, state: "given-up", channel: { not: "webhook" } };
  return (await into.delivery.count({ where })) > 0 && sendAgain(id, wallClock(), into);
}
