import { Temporal } from "temporal-polyfill";
import { expect } from "vitest";
import type { Engine } from "@/lib/data/client";
import type { WebhookInput } from "@/lib/delivery/webhook/manage";
import type { Actor } from "@/lib/domain/permissions";
import { accountsOn } from "@/tests/support/accounts";
import { HASTE } from "@/tests/support/post-channel";
import { seed } from "@/tests/support/sample-record";
import { partsOf } from "@/tests/support/senders";
import { startWebhookReceiver } from "@/tests/support/webhook-receiver";

export const chief: Actor = { id: "chief", name: "Aiko Mori", role: "administrator" };
const never = new AbortController().signal;
/** What failed comes back only when a test goes on to `later`. */
const PATIENT = { ...HASTE, restMs: 60_000, pauseMs: () => 60_000 };

/** The sample record on a database of its own, a receiver inside this machine, and what webhooks are managed with. */
export async function openWebhooks(engine: Engine) {
  const settings = { WEBHOOK_PRIVATE_TARGETS: "allow", APP_URL: "https://site.example" };
  const database = await accountsOn(engine, settings);
  const receiver = await startWebhookReceiver();
  const manage = await import("@/lib/delivery/webhook/manage");
  const reading = await import("@/lib/delivery/webhook/webhooks");
  const log = await import("@/lib/delivery/webhook/log");
  const history = await import("@/lib/delivery/webhook/history");
  await seed(database.client);
  return {
    ...{ database, receiver, manage, reading, log, history },
    sending: await import("@/lib/delivery/webhook/send-now"),
    /** A webhook of the receiver, in English, about every agreement. */
    made: async (over: Partial<WebhookInput> = {}) => {
      const url = `${receiver.url}/hook`;
      const input = { name: "Newsroom", url, form: "standard", locale: "en", agreement: null } as const;
      const result = await manage.createWebhook(chief, { ...input, ...over });
      if (!result.ok) throw new Error(result.code);
      return result;
    },
    /** One pass of the sender, as if `minutes` had gone by. */
    send: async (minutes = 0) => {
      const { webhookChannel } = await import("@/lib/delivery/webhook/channel");
      const { sendOnce } = await import("@/lib/delivery/sender");
      const parts = partsOf(database.client, [webhookChannel({ timeout: 5000 })]);
      const running = () => Temporal.Now.instant().add({ minutes });
      const done = await sendOnce({ ...parts, running, timing: PATIENT }, never);
      expect(parts.reported).toEqual([]);
      return done;
    },
    /** What was done to a webhook, latest first. */
    kinds: async (id: string) => (await history.webhookEvents(id, 20)).map(({ kind }) => kind),
    /** For each message, latest first, how it stands and what came of each try. */
    tries: async (id: string) =>
      (await log.webhookLog(id, 20)).map(({ state, attempts }) => [state, ...attempts.map(({ outcome }) => outcome)]),
    close: async () => {
      await receiver.stop();
      await database.drop();
    },
  };
}
