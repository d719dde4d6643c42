import { z } from "zod";
import { WEBHOOK_FORMS } from "@/lib/domain/webhooks";
import { lineField, localeField, versionField } from "@/lib/schema/form-fields";
import { slug } from "@/lib/schema/text";

/** Forms of the pages about webhooks. Whether an address may be sent to is decided where it is stored and sent. */

const idField = z.string().min(1).max(100);

const given = {
  name: lineField.pipe(z.string().max(80, "too-long")),
  url: z.string("required").trim().min(1, "required").max(2000, "too-long"),
  form: z.enum(WEBHOOK_FORMS, "required"),
  agreement: z
    .union([z.literal(""), slug])
    .optional()
    .transform((value) => value || null),
  language: z.enum(["en", "ja"], "required"),
};

export const NewWebhookForm = z.object({ locale: localeField, ...given });
export const WebhookItemForm = z.object({ locale: localeField, id: idField });
export const WebhookSettingsForm = WebhookItemForm.extend({ version: versionField, ...given });
export const RemoveWebhookForm = WebhookItemForm.extend({ confirmed: z.literal("yes", "confirm-required") });
export const ReplayForm = WebhookItemForm.extend({ message: idField });
