import { client } from "@/lib/data/client";
import { attemptsOf } from "@/lib/delivery/webhook/attempts";
import { headingOf, type WebhookMessage } from "@/lib/delivery/webhook/body";
import { CHANNEL } from "@/lib/delivery/webhook/drafts";
import type { LoggedMessage, MessageState } from "@/lib/domain/webhooks";

const stateOf = (state: string): MessageState => (state === "sent" || state === "given-up" ? state : "waiting");

/** The latest messages to a webhook with every attempt, newest first. For administrators; who may ask is not checked here. */
export async function webhookLog(id: string, limit: number): Promise<LoggedMessage[]> {
  const rows = await client().delivery.findMany({
    where: { channel: CHANNEL, target: id },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
  });
  const attempts = await attemptsOf(rows.map((row) => row.id));
  return rows.map(({ id: message, kind, state, createdAt, dueAt, payload }) => ({
    id: message,
    kind: kind === "test" ? "test" : "change",
    state: stateOf(state),
    createdAt,
    dueAt,
    heading: headingOf(JSON.parse(payload) as WebhookMessage),
    attempts: attempts.get(message) ?? [],
  }));
}

/** The last message to each webhook: when it was made and how it stands. */
export async function lastMessages(): Promise<Map<string, { at: string; state: MessageState }>> {
  const newest = await client().delivery.groupBy({ by: ["target"], where: { channel: CHANNEL }, _max: { id: true } });
  const ids = newest.flatMap(({ _max }) => _max.id ?? []);
  const rows = await client().delivery.findMany({
    where: { id: { in: ids } },
    select: { target: true, createdAt: true, state: true },
  });
  return new Map(rows.map(({ target, createdAt, state }) => [target, { at: createdAt, state: stateOf(state) }]));
}
