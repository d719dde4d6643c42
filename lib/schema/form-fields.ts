import { z } from "zod";
import type { Text } from "@/lib/domain/record";
import { version } from "@/lib/schema/commands/target";
import { isoDate, key, line, partyCode, ref, slug, webAddress, words } from "@/lib/schema/text";

/**
 * Form fields: text from a browser in, the values of lib/schema/text out, so that the limits
 * stand in one place. Messages are codes, worded as `editing.error.<code>`.
 */

export const localeField = z.enum(["en", "ja"], "required");

/** What browsers send, made even: one kind of line break, composed characters, no space around. */
const typed = z.string("required").transform((value) => value.replace(/\r\n?/g, "\n").normalize("NFC").trim());

/** A text that must be there and that `rule` accepts; `wrong` is the code of what it refuses for its form. */
function asked(rule: z.ZodType<string>, wrong: string) {
  return typed.superRefine((value, context) => {
    if (value === "") return context.addIssue({ code: "custom", message: "required" });
    const issue = rule.safeParse(value).error?.issues[0];
    if (!issue) return;
    const message = issue.code === "too_big" ? "too-long" : issue.code === "custom" ? issue.message : wrong;
    context.addIssue({ code: "custom", message });
  });
}

/** The same, but absent and blank both become null. */
function offered<S extends ReturnType<typeof asked>>(field: S) {
  return z
    .union([z.literal("").transform(() => null), field])
    .optional()
    .transform((value) => value ?? null);
}

export const wordsField = asked(words, "invalid");
export const optionalWords = offered(wordsField);
export const lineField = asked(line, "invalid");
export const optionalLine = offered(lineField);
export const dateField = asked(isoDate, "not-a-date");
export const optionalDate = offered(dateField);
export const addressField = asked(webAddress, "not-an-address");
export const optionalAddress = offered(addressField);
export const slugField = asked(slug, "not-a-slug");
export const keyField = asked(key, "not-a-slug");
export const optionalKey = offered(keyField);
export const refField = asked(ref, "not-a-ref");
export const partyCodeField = asked(partyCode, "not-a-party-code");

/** A short name from a closed list that the server drew itself; empty means none. */
export const optionalCode = z
  .string()
  .max(40)
  .optional()
  .transform((value) => value || null);

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

/** A whole number from 0 to 100, or nothing. */
export const percentField = z
  .string()
  .trim()
  .regex(/^(\d|[1-9]\d|100)?$/, "not-a-percentage")
  .optional()
  .transform((value) => (value ? Number(value) : null));

/** The version that the form was drawn from. */
export const versionField = z
  .string("required")
  .regex(/^\d{1,10}$/, "required")
  .transform(Number)
  .pipe(version);

/**
 * Text in both languages from what an editor wrote in theirs. Where the other
 * language was left empty, the words are repeated rather than invented.
 */
export function bothLanguages(locale: "en" | "ja", own: string, other: string | null): Text {
  return locale === "en" ? { en: own, ja: other ?? own } : { en: other ?? own, ja: own };
}
