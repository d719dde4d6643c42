import { z } from "zod";
import { addressField, dateField, lineField, localeField, wordsField } from "@/lib/schema/form-fields";

/** Signs that turn the direction of a text around, with which a line can be made to read as another. */
const TURNS_TEXT = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const plain = (field: z.ZodType<string>, most: number) =>
  field.superRefine((value, context) => {
    if (TURNS_TEXT.test(value)) context.addIssue({ code: "custom", message: "characters" });
    else if (value.length > most) context.addIssue({ code: "custom", message: "too-long" });
  });

const email = z
  .string()
  .trim()
  .max(254, "too-long")
  .pipe(z.union([z.literal(""), z.email("not-an-email")]))
  .optional()
  .transform((value) => value?.toLowerCase() || null);

/** A source for a commitment, proposed by a reader. Limits are in characters. */
export const SuggestForm = z.object({
  locale: localeField,
  agreement: z.string().min(1).max(200),
  commitment: z.string().min(1).max(200),
  url: plain(addressField, 2000),
  publisher: plain(lineField, 300),
  on: dateField,
  shows: plain(wordsField, 1000),
  email,
  /** Out of sight: a person leaves it empty, and a program that fills in every field does not. */
  website: z.string().max(0, "suggest-honeypot").optional(),
});
export type SuggestForm = z.output<typeof SuggestForm>;
