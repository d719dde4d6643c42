import { Webhook as Signer } from "standardwebhooks";
import type { Temporal } from "temporal-polyfill";

/**
 * The headers of one sending, as Standard Webhooks has them. While a secret is being changed there
 * is one signature for each, so that a receiver may know either; without a secret there is none.
 * @param id of the message; the same at every attempt, so that repeats can be dropped
 */
export function signedHeaders(
  id: string,
  at: Temporal.Instant,
  body: string,
  secrets: readonly string[],
): Record<string, string> {
  const seconds = Math.floor(at.epochMilliseconds / 1000);
  const day = { getTime: () => seconds * 1000 } as Date; // the library asks a Date for nothing else
  return {
    "webhook-id": id,
    "webhook-timestamp": String(seconds),
    ...(secrets.length > 0
      ? { "webhook-signature": secrets.map((secret) => new Signer(secret).sign(id, day, body)).join(" ") }
      : {}),
  };
}
