import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { Text } from "@/lib/domain/record";

/**
 * Building blocks of the forms. A schema's message is a code; the words are in
 * `editing.error.<code>` of each language.
 */

export const localeField = z.enum(["en", "ja"], "required");

/** One line or paragraph, trimmed, NFC, control characters but line breaks and tabs refused. */
export function textField(max: number) {
  return z
    .string("required")
    .transform((value) => value.replace(/\r\n?/g, "\n").normalize("NFC").trim())
    .pipe(z.string().max(max, "too-long").refine(hasNoControls, "control-characters"));
}

export const requiredText = (max: number) => textField(max).pipe(z.string().min(1, "required"));
/** Absent and blank both become null. */
export const optionalText = (max: number) =>
  textField(max)
    .optional()
    .transform((value) => value || null);

function hasNoControls(value: string): boolean {
  return !/[\p{Cc}\u2028\u2029]/u.test(value.replace(/[\n\t]/g, ""));
}

/** A real calendar date between 1900 and 2199, `YYYY-MM-DD`. */
export const dateField = z
  .string("required")
  .trim()
  .min(1, "required")
  .regex(/^(19|20|21)\d\d-\d\d-\d\d$/, "not-a-date")
  .refine(isCalendarDate, "not-a-date");

export const optionalDate = z
  .union([z.literal("").transform(() => null), dateField])
  .optional()
  .transform((value) => value ?? null);

function isCalendarDate(value: string): boolean {
  try {
    Temporal.PlainDate.from(value, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}

/** A checkbox: present when ticked. */
export const tickField = z
  .string()
  .optional()
  .transform((value) => value !== undefined);

/** Checkboxes of one name: none, one or several values become a list without repeats. */
export const manyField = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [...new Set(value === undefined ? [] : [value].flat())]);

/** Web address of a source; only http and https. */
export const addressField = z
  .string("required")
  .trim()
  .min(1, "required")
  .max(2000, "too-long")
  .refine(isWebAddress, "not-an-address");

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

/** The version of the commitment that the form was drawn from. */
export const versionField = z.coerce
  .number("required")
  .int("required")
  .min(1, "required")
  .max(2_147_483_647, "required");

/**
 * Text in both languages from what an editor wrote in theirs. Where the other
 * language was left empty, the words are repeated rather than invented.
 */
export function bothLanguages(locale: "en" | "ja", own: string, other: string | null): Text {
  return locale === "en" ? { en: own, ja: other ?? own } : { en: other ?? own, ja: own };
}
