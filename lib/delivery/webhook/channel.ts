import { Temporal } from "temporal-polyfill";
import { wallClock } from "@/lib/clock";
import { client } from "@/lib/data/client";
import type { Delivery } from "@/lib/data/deliveries";
import type { Channel, Outcome } from "@/lib/delivery/channel";
import { noteAttempt } from "@/lib/delivery/webhook/attempts";
import { bodyOf, type WebhookMessage } from "@/lib/delivery/webhook/body";
import { CHANNEL, draftsFor } from "@/lib/delivery/webhook/drafts";
import { changingWebhooks } from "@/lib/delivery/webhook/history";
import { notSent, type Posted, post } from "@/lib/delivery/webhook/post";
import type { Resolver } from "@/lib/delivery/webhook/public-address";
import { retryAfter } from "@/lib/delivery/webhook/retry-after";
import { openSecret } from "@/lib/delivery/webhook/secret";
import { settings } from "@/lib/delivery/webhook/settings";
import { signedHeaders } from "@/lib/delivery/webhook/sign";
import { SYSTEM } from "@/lib/domain/permissions";
import { FINAL_FAILURES, WEBHOOK_FORMS } from "@/lib/domain/webhooks";
import { appUrl } from "@/lib/env";

/** The longest one exchange may take, the looking up of the name included (milliseconds). */
const TIMEOUT_MS = 10_000;

type Options = { resolver?: Resolver; timeout?: number };

/** Messages to webhooks, signed as Standard Webhooks has it. `resolver` and `timeout` are for tests. */
export function webhookChannel({ resolver, timeout = TIMEOUT_MS }: Options = {}): Channel {
  return {
    name: CHANNEL,
    deliveriesFor: draftsFor,
    send: async (delivery, signal) => {
      const at = wallClock();
      const posted = await hand(delivery, at, { resolver, timeout, signal });
      const milliseconds = wallClock().epochMilliseconds - at.epochMilliseconds;
      await noteAttempt({ webhookId: delivery.target, deliveryId: delivery.id, at, milliseconds, posted });
      if (posted.outcome === "answered-gone") await markGone(delivery.target);
      return outcomeOf(posted, at);
    },
  };
}

type Way = { resolver?: Resolver; timeout: number; signal: AbortSignal };

async function hand(delivery: Delivery, at: Temporal.Instant, way: Way): Promise<Posted> {
  const { openNetwork, authSecret } = settings();
  const row = await client().webhook.findUnique({ where: { id: delivery.target } });
  if (!row?.active || row.disabledAt !== null) return notSent("paused");
  const form = WEBHOOK_FORMS.find((one) => one === row.form) ?? "standard";
  const body = bodyOf(JSON.parse(delivery.payload) as WebhookMessage, form);
  // Chat tools check no signature, so theirs need no secret that can be read.
  const secrets = form === "standard" ? readableSecrets(row, at, authSecret) : [];
  if (secrets === null) return notSent("unreadable-secret");
  const headers = {
    ...signedHeaders(delivery.id, at, body, secrets),
    "user-agent": `CommitmentTracker/1 (webhook; +${appUrl()})`,
    accept: "*/*",
  };
  return post(row.url, body, headers, { openNetwork, ...way });
}

type Kept = { id: string; secret: string; previousSecret: string | null; previousUntil: string | null };

/** What signs at `at`, the present secret first; null when that cannot be read. */
function readableSecrets(row: Kept, at: Temporal.Instant, authSecret: string): string[] | null {
  const { id, secret, previousSecret, previousUntil } = row;
  const both = previousSecret !== null && previousUntil !== null && before(at, previousUntil);
  const present = openSecret(secret, id, authSecret);
  const previous = both ? openSecret(previousSecret, id, authSecret) : null;
  return present === null ? null : [present, ...(previous === null ? [] : [previous])];
}

const before = (at: Temporal.Instant, until: string) => Temporal.Instant.compare(at, Temporal.Instant.from(until)) < 0;

function outcomeOf({ outcome, status, retryAfter: asked }: Posted, at: Temporal.Instant): Outcome {
  const answer = status === null ? outcome : `${outcome} ${status}`;
  if (outcome === "taken") return { sent: true, answer };
  if (FINAL_FAILURES.includes(outcome)) return { giveUp: true, answer };
  const afterMs = outcome === "answered-busy" ? retryAfter(asked, at) : undefined;
  // What the receiver says about one message says nothing about the next.
  const ofMessage = status !== null && status >= 400 && status < 500 && outcome !== "answered-busy";
  return { retry: true, answer, afterMs, fault: ofMessage ? "message" : "target" };
}

/** The receiver wants no more (410): nothing is sent until a person resumes it. */
function markGone(id: string): Promise<void> {
  return changingWebhooks(async (tx, record) => {
    const row = await tx.webhook.findUnique({ where: { id } });
    if (!row?.active) return;
    await tx.webhook.update({ where: { id }, data: { active: false, pausedBy: "gone" } });
    await record({ kind: "gone", actor: SYSTEM, webhook: row });
  });
}
