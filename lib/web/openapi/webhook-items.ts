import type { z } from "zod";
import { webhookChangeMessage, webhookTestMessage } from "@/lib/schema/webhook-message";

type Json = Record<string, unknown>;

const header = (name: string, description: string) => ({
  name,
  in: "header",
  required: true,
  description,
  schema: { type: "string" },
});
const HEADERS = [
  header("webhook-id", "Of the message; the same at every attempt and in a replay, so that repeats can be dropped."),
  header("webhook-timestamp", "When this attempt was made, in seconds since 1970."),
  header("webhook-signature", "`v1,` and a signature (HMAC-SHA256, base64); several with spaces between."),
];
const RESPONSES = {
  "2XX": { description: "Taken. Anything else is tried again after growing pauses for a day." },
  410: { description: "No more of these: the webhook is paused." },
  429: { description: "Later; `Retry-After` is honoured up to an hour. So is that of 503." },
};

const MESSAGES = [
  ["change", "A change of the record, or an agreement new in it.", webhookChangeMessage],
  ["test", "Sent by an administrator’s test button.", webhookTestMessage],
] as const;

/** The `webhooks` part of the OpenAPI document: what this site sends, by the schemas that the tests hold it against. */
export function webhookItems(schemaOf: (schema: z.ZodType) => Json): Json {
  return Object.fromEntries(
    MESSAGES.map(([name, summary, schema]) => [
      name,
      {
        post: {
          operationId: `webhook-${name}`,
          summary,
          parameters: HEADERS,
          requestBody: { required: true, content: { "application/json": { schema: schemaOf(schema) } } },
          responses: RESPONSES,
        },
      },
    ]),
  );
}
