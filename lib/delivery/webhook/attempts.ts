import { randomUUID } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import { client } from "@/lib/data/client";
import type { Posted } from "@/lib/delivery/webhook/post";
import { ATTEMPT_OUTCOMES, type WebhookAttempt } from "@/lib/domain/webhooks";
import { oneLine } from "@/lib/formats/sendable-text";

/** So much of an answer is kept, in signs. */
const MOST_ANSWER = 200;

type Made = { webhookId: string; deliveryId: string; at: Temporal.Instant; milliseconds: number; posted: Posted };

/** Notes one attempt and how it ended. */
export async function noteAttempt({ webhookId, deliveryId, at, milliseconds, posted }: Made): Promise<void> {
  const { outcome, status } = posted;
  const answer = [...oneLine(posted.answer)].slice(0, MOST_ANSWER).join("") || null;
  const id = randomUUID();
  await client().webhookAttempt.create({
    data: {
      ...{ id, webhookId, deliveryId, outcome, status, answer, milliseconds },
      at: at.toString({ fractionalSecondDigits: 3 }),
    },
  });
}

/** The attempts to send these messages, by message, newest first. */
export async function attemptsOf(deliveryIds: readonly string[]): Promise<Map<string, WebhookAttempt[]>> {
  const rows = await client().webhookAttempt.findMany({
    where: { deliveryId: { in: [...deliveryIds] } },
    orderBy: [{ at: "desc" }, { id: "asc" }],
  });
  const found = new Map<string, WebhookAttempt[]>();
  for (const { id, deliveryId, at, milliseconds, outcome, status, answer } of rows) {
    const known = ATTEMPT_OUTCOMES.find((one) => one === outcome);
    if (known)
      found.set(deliveryId, [
        ...(found.get(deliveryId) ?? []),
        { id, at, milliseconds, outcome: known, status, answer },
      ]);
  }
  return found;
}
