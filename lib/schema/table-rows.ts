import { z } from "zod";
import { DELIVERY_STATES, type Text } from "@/lib/domain/record";
import { dateField, optionalWords, percentField } from "@/lib/schema/form-fields";
import { itemId, ref, slug } from "@/lib/schema/text";

/**
 * Rows of the tables of assessments and checks: cells in, what the commands take out. Messages
 * are codes, worded as `tables.refusal.<code>` or `editing.error.<code>`.
 */

const named = (rule: z.ZodType<string>, wrong: string) =>
  z
    .string()
    .min(1, "required")
    .refine((value) => value === "" || rule.safeParse(value).success, wrong);
const orNothing = <T>(rule: z.ZodType<T, string>) =>
  z
    .union([z.literal("").transform(() => null), rule])
    .optional()
    .transform((value) => value ?? null);

/** What only the record sets: empty in a row that is new. */
export const SET_BY_RECORD = ["by", "recorded_at", "withdrawn_at", "withdrawn_by", "withdrawn_reason"] as const;

const place = {
  agreement: named(slug, "unknown-agreement"),
  id: orNothing(z.string().refine((value) => itemId.safeParse(value).success, "not-an-id")),
  version: orNothing(
    z
      .string()
      .regex(/^[1-9]\d{0,8}$/, "row-stale")
      .transform(Number),
  ),
};

/** Words in one language stand for both where the other cell is empty, as in the forms. */
function inBoth(en: string | null, ja: string | null): Text | null {
  const either = en ?? ja;
  return either === null ? null : { en: en ?? either, ja: ja ?? either };
}

export const assessmentRow = z
  .object({
    ...place,
    ref: named(ref, "unknown-commitment"),
    party: orNothing(z.string().max(12, "unknown-party")),
    state: z.enum(DELIVERY_STATES, "choice").exclude(["not-assessed"], "choice"),
    disputed: z
      .string()
      .toLowerCase()
      .default("")
      .pipe(z.enum(["", "true", "false"], "true-or-false"))
      .transform((value) => value === "true"),
    progress: percentField,
    effective_on: dateField,
    reason_en: optionalWords,
    reason_ja: optionalWords,
    evidence: z
      .string()
      .default("")
      .transform((value) => [...new Set(value.split(/[\s,;]+/).filter(Boolean))])
      .refine((ids) => ids.every((id) => itemId.safeParse(id).success), "unknown-evidence"),
  })
  .transform(({ reason_en, reason_ja, effective_on, agreement, ref, id, version, ...rest }, context) => {
    const reason = inBoth(reason_en, reason_ja);
    if (reason === null) {
      context.addIssue({ code: "custom", path: ["reason_en"], message: "reason-required" });
      return z.NEVER;
    }
    return { agreement, ref, id, version, given: { ...rest, effectiveOn: effective_on, reason } };
  });

export const checkRow = z
  .object({
    ...place,
    ref: orNothing(z.string().refine((value) => ref.safeParse(value).success, "unknown-commitment")),
    on: dateField,
    up_to: dateField,
    note_en: optionalWords,
    note_ja: optionalWords,
  })
  .transform(({ note_en, note_ja, up_to, on, ...rest }) => ({
    ...rest,
    given: { on, upTo: up_to, note: inBoth(note_en, note_ja) },
  }));
