import { z } from "zod";
import { FOLLOWING_WAYS } from "@/lib/domain/following";
import { localeField, tickField } from "@/lib/schema/form-fields";

/** A mail address as it is kept: lower case, no space around. */
const email = z
  .string("required")
  .trim()
  .toLowerCase()
  .min(1, "required")
  .max(254, "too-long")
  .pipe(z.email("not-an-email"));
const how = z.enum(FOLLOWING_WAYS, "required");

/** A reader asks for letters about an agreement, or (`commitment`) about one commitment of it. */
export const FollowForm = z.object({
  locale: localeField,
  agreement: z.string().min(1).max(200),
  commitment: z
    .string()
    .max(200)
    .optional()
    .transform((ref) => ref || null),
  email,
  how,
  reminders: tickField,
  /** Out of sight: a person leaves it empty, and a program that fills in every field does not. */
  website: z.string().max(0, "suggest-honeypot").optional(),
});
export type FollowForm = z.output<typeof FollowForm>;

/** The key in a letter's links. */
export const followKey = z.string().regex(/^[\w-]{32}$/);

export const KeyForm = z.object({ locale: localeField, key: followKey });
export const ChangeFollowingForm = KeyForm.extend({ id: z.string().min(1).max(60), how, reminders: tickField });
export const StopFollowingForm = KeyForm.extend({
  id: z
    .string()
    .max(60)
    .optional()
    .transform((id) => id || null),
});
export const LetterLanguageForm = KeyForm.extend({ language: z.enum(["en", "ja"], "required") });
export const EraseAddressForm = z.object({ locale: localeField, email });
