import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { wallClock } from "@/lib/clock";
import { client, type Transaction } from "@/lib/data/client";
import { keepDeliveries, sendAgain, stored } from "@/lib/data/deliveries";
import { signalWork } from "@/lib/data/work-signal";
import { attemptsOf } from "@/lib/delivery/webhook/attempts";
import type { WebhookMessage } from "@/lib/delivery/webhook/body";
import { CHANNEL } from "@/lib/delivery/webhook/drafts";
import { changingWebhooks } from "@/lib/delivery/webhook/history";
import { type Actor, may } from "@/lib/domain/permissions";
import { FINAL_FAILURES, type WebhookRefusal } from "@/lib/domain/webhooks";
import { appUrl, env } from "@/lib/env";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

type Refused = { ok: false; code: WebhookRefusal };
/** `message` is its id. */
export type SendResult = { ok: true; message: string } | Refused;

const refused = (code: WebhookRefusal): Refused => ({ ok: false, code });

async function atWork(tx: Transaction, id: string) {
  const row = await tx.webhook.findUnique({ where: { id } });
  if (!row || row.disabledAt !== null) return refused("not-found");
  return row.active ? { ok: true as const, row } : refused("paused");
}

/** Queues a test message, to be sent at once. */
export async function sendTest(actor: Actor, id: string): Promise<SendResult> {
  if (!may(actor.role, "manage-webhooks")) return refused("forbidden");
  const key = `${CHANNEL}:${id}:test:${randomUUID()}`;
  const result = await changingWebhooks(async (tx, record): Promise<SendResult> => {
    const found = await atWork(tx, id);
    if (!found.ok) return found;
    const { name, locale, agreementSlug } = found.row;
    const payload = testMessage(name, locale === "ja" ? "ja" : "en", agreementSlug);
    await keepDeliveries(tx, [{ channel: CHANNEL, target: id, kind: "test", key, payload }], wallClock());
    const { id: message } = await tx.delivery.findUniqueOrThrow({ where: { key }, select: { id: true } });
    await record({ kind: "tested", actor, webhook: found.row });
    return { ok: true, message };
  });
  if (result.ok) signalWork();
  return result;
}

function testMessage(name: string, locale: "en" | "ja", agreement: string | null): WebhookMessage {
  const { SITE_NAME } = env();
  const site = SITE_NAME === "Commitment Tracker" ? translator(locale, "site")("name") : SITE_NAME;
  const message = translator(locale, "webhooks")("test.message", { site, name });
  const url = appUrl() + pages.overview(locale);
  return { type: "webhook.test", timestamp: stored(wallClock()), data: { locale, message, agreement, url } };
}

/** Queues a message that was sent or given up once more, with the id it had. */
export async function replay(actor: Actor, id: string, message: string): Promise<SendResult> {
  if (!may(actor.role, "manage-webhooks")) return refused("forbidden");
  const result = await changingWebhooks(async (tx, record): Promise<SendResult> => {
    const found = await atWork(tx, id);
    if (!found.ok) return found;
    const delivery = await tx.delivery.findFirst({ where: { id: message, channel: CHANNEL, target: id } });
    if (!delivery) return refused("no-message");
    await sendAgain(message, wallClock(), tx);
    await record({ kind: "replayed", actor, webhook: found.row, detail: message });
    return { ok: true, message };
  });
  if (result.ok) signalWork();
  return result;
}

const LOOK_MS = 100;

/**
 * Waits until something came of a message after `since` and is written down, so that the page that
 * follows can show it; not longer than `patience` (milliseconds).
 */
export async function awaitAttempt(message: string, since: string, patience: number): Promise<void> {
  const until = performance.now() + patience;
  while (performance.now() < until) {
    const row = await client().delivery.findUnique({ where: { id: message }, select: { state: true } });
    const latest = (await attemptsOf([message])).get(message)?.[0];
    const ended = latest && (latest.outcome === "taken" || FINAL_FAILURES.includes(latest.outcome));
    if (latest && latest.at >= since && !(ended && row?.state === "waiting")) return;
    await wait(LOOK_MS);
  }
}
