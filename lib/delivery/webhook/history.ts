import { wallClock } from "@/lib/clock";
import { type Client, client, type Transaction } from "@/lib/data/client";
import { type Doing, type Named, nextLine, withHistory } from "@/lib/data/histories";
import { WEBHOOK_EVENTS, type WebhookEvent, type WebhookEventKind } from "@/lib/domain/webhooks";

type NewEvent = Doing<WebhookEventKind> & { webhook: Named };

/** Runs a change of webhooks with its line in their history, both or neither, one at a time. */
export function changingWebhooks<T>(
  work: (tx: Transaction, record: (event: NewEvent) => Promise<void>) => Promise<T>,
  database: Client = client(),
): Promise<T> {
  return withHistory(database, write, work);
}

async function write(tx: Transaction, { webhook, ...doing }: NewEvent): Promise<void> {
  const line = nextLine(await tx.webhookEvent.aggregate({ _max: { id: true } }), doing, wallClock());
  await tx.webhookEvent.create({ data: { ...line, webhookId: webhook.id, webhookName: webhook.name } });
}

/** What was done to a webhook, newest first. For administrators; who may ask is not checked here. */
export async function webhookEvents(webhookId: string, limit: number): Promise<WebhookEvent[]> {
  const rows = await client().webhookEvent.findMany({ where: { webhookId }, orderBy: { id: "desc" }, take: limit });
  return rows.flatMap(({ id, at, kind, actorName, detail }) => {
    const known = WEBHOOK_EVENTS.find((one) => one === kind);
    return known ? [{ id, at, kind: known, actor: actorName, detail }] : [];
  });
}
