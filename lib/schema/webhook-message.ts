import { z } from "zod";
import { MOST_NAMED, type WebhookChange, type WebhookTest } from "@/lib/domain/webhook-message";
import { count, instant, text } from "@/lib/schema/api-deadline";

/** What webhooks of the form "standard" send; the OpenAPI document is made from it. */

const place = {
  title: text,
  url: z.string().meta({ description: "Its page, in the webhook’s language." }),
  api: z.string().meta({ description: "The same as JSON, as it stands when you ask." }),
};

export const webhookChangeMessage = z
  .strictObject({
    type: z.enum(["agreement.entered", "agreement.changed", "commitment.changed"]).meta({
      description:
        "`agreement.entered`: new in the record; `commitment.changed`: bears on the commitments named; `agreement.changed`: on the agreement as a whole.",
    }),
    timestamp: instant.meta({ description: "When the change was recorded." }),
    data: z.strictObject({
      revision: count.meta({ description: "The record’s revision with this change; rises by the number of entries." }),
      locale: z.enum(["en", "ja"]).meta({ description: "The language of `change`." }),
      agreement: z.strictObject({ slug: z.string(), ...place }),
      commitments: z
        .array(z.strictObject({ ref: z.string(), ...place }))
        .meta({ description: `The commitments it bears on; the first ${MOST_NAMED}.` }),
      commitmentCount: count,
      change: z.strictObject({
        title: z.string(),
        lines: z
          .array(z.string())
          .meta({ description: "What changed, why, and what it rests on, as in the Atom feed." }),
        by: z.string(),
        approvedBy: z.string().nullable(),
        url: z.string(),
        sources: z.array(z.strictObject({ title: z.string(), url: z.string() })),
      }),
      entries: z
        .array(
          z.strictObject({
            id: z.int(),
            action: z.string(),
            subjectKind: z.string(),
            subjectId: z.string(),
            commitment: z.string().nullable(),
            url: z.string().meta({ description: "The entry’s own page, which stays." }),
          }),
        )
        .meta({
          description: `The entries of the record that made the change, oldest first; the first ${MOST_NAMED}.`,
        }),
      entryCount: count,
    }),
  })
  .meta({ id: "WebhookChange" }) satisfies z.ZodType<WebhookChange>;

export const webhookTestMessage = z
  .strictObject({
    type: z.literal("webhook.test"),
    timestamp: instant,
    data: z.strictObject({
      locale: z.enum(["en", "ja"]),
      message: z.string(),
      agreement: z.string().nullable().meta({ description: "Slug of the agreement reported; null for every one." }),
      url: z.string().meta({ description: "The site." }),
    }),
  })
  .meta({ id: "WebhookTest" }) satisfies z.ZodType<WebhookTest>;
