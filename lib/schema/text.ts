import { z } from "zod";
import { isIsoDate } from "@/lib/domain/dates";

/**
 * The smallest inputs, shared by every form, the API and the YAML package, so
 * that one limit holds everywhere. Refusals carry a code; the words are in i18n.
 */

/** What both databases and every export can hold: no control characters but tab and line break, no half characters. */
function isStorable(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  return !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/.test(value) && isWellFormed(value);
}

/** True without lone surrogates (String.prototype.isWellFormed is newer than the library typings used). */
function isWellFormed(value: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value);
}

const storable = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(isStorable, { error: "characters", params: { code: "characters" } });

/** Words in one language, line breaks allowed, at most 4,000 characters; trimmed. */
export const words = storable(4000);

/** One line: a name, a publisher, a title; at most 300 characters; trimmed. */
export const line = storable(300).refine((value) => !/[\n\t]/.test(value), {
  error: "one-line",
  params: { code: "one-line" },
});

/** A sentence or two in both languages. */
export const text = z.strictObject({ en: words, ja: words });

/** A title or name in both languages, one line each. */
export const shortText = z.strictObject({ en: line, ja: line });

/** A real calendar date in the years the tracker counts in (1600 to 2999), `YYYY-MM-DD`. */
export const isoDate = z.iso
  .date({ abort: true })
  .refine(isIsoDate, { error: "date-range", params: { code: "date-range" } });

/** An instant in UTC as the record writes it, `2026-11-22T04:05:06.789Z`. */
export const isoInstant = z.iso.datetime({ offset: false, local: false });

/** A public address: http or https, no user name or password in it, at most 2,000 characters. */
export const webAddress = z
  .string()
  .max(2000)
  .pipe(z.url({ protocol: /^https?$/ }))
  .refine((value) => !/^[a-z]+:\/\/[^/?#]*@/i.test(value) && !/\s/.test(value), {
    error: "web-address",
    params: { code: "web-address" },
  });

/** The name of an agreement in addresses: lower-case letters, digits and single hyphens. */
export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** The name of a commitment within its agreement: `07`, `3a`. Text, so that 07 keeps its nought. */
export const ref = z
  .string()
  .max(32)
  .regex(/^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/);

/** A key of a theme or a source within its agreement. */
export const key = slug;

/** A short code of a party: `US`, `EU`, `JP`. */
export const partyCode = z.string().regex(/^[A-Z][A-Z0-9-]{1,11}$/);

/** The id of a step, an item of evidence, an assessment, a check or an extension. */
export const itemId = z
  .string()
  .max(16)
  .regex(/^[a-z]?[0-9]+$/);
