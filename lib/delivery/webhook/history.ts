import { wallClock } from "@/lib/clock";
import { type Client, client, type Transaction, transact } from "@/lib/data/client";
import { WEBHOOK_EVENTS, type WebhookEvent, type WebhookEventKind } from "@/lib/domain/webhooks";

type Named = { id: string; name: string };
type NewEvent = { kind: WebhookEventKind; actor: Named; webhook: Named; detail?: string | null };

/**
 * Runs a change of webhooks in a transaction, one at a time on both engines, with its line in the
 * history, both or neither.
 */
export function changingWebhooks<T>(
  work: (tx: Transaction, record: (event: NewEvent) => Promise<void>) => Promise<T>,
  database: Client = client(),
): Promise<T> {
  return transact(database, async (tx) => {
    await tx.$executeRaw`UPDATE "RecordHead" SET "id" = "id" WHERE "id" = 1`;
    return work(tx, (event) => write(tx, event));
  });
}

async function write(tx: Transaction, { kind, actor, webhook, detail = null }: NewEvent): Promise<void> {
  const last = await tx.webhookEvent.aggregate({ _max: { id: true } });
  await tx.webhookEvent.create({
    data: {
      id: (last._max.id ?? 0) + 1,
      at: wallClock().toString({ smallestUnit: "second" }),
      kind,
      actorId: actor.id,
      actorName: actor.name,
      webhookId: webhook.id,
      webhookName: webhook.name,
      detail,
    },
  });
}

/** What was done to a webhook, newest first. For administrators; who may ask is not checked here. */
export async function webhookEvents(webhookId: string, limit: number): Promise<WebhookEvent[]> {
  const rows = await client().webhookEvent.findMany({ where: { webhookId }, orderBy: { id: "desc" }, take: limit });
  return rows.flatMap(({ id, at, kind, actorName, detail }) => {
    const known = WEBHOOK_EVENTS.find((one) => one === kind);
    return known ? [{ id, at, kind: known, actor: actorName, detail }] : [];
  });
}
