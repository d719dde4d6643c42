import { z } from "zod";
import { EVIDENCE_RELATIONS } from "@/lib/domain/record";
import type { AddEvidenceInput } from "@/lib/schema/commands/add-evidence";
import type { SupersedeInput } from "@/lib/schema/commands/commitment";
import type { ExtendDeadlineInput } from "@/lib/schema/commands/extend-deadline";
import type { RelateEvidenceInput } from "@/lib/schema/commands/relate-evidence";
import { evidenceOf, meansSource, sourceFields } from "@/lib/schema/editing-forms";
import {
  addressField,
  bothLanguages,
  dateField,
  localeField,
  manyField,
  optionalCode,
  optionalWords,
  versionField,
  wordsField,
} from "@/lib/schema/form-fields";
import { collector } from "@/lib/schema/form-rows";
import { readRule } from "@/lib/schema/rule-form";

type With<Input> = Input & { locale: "en" | "ja" };

const target = {
  locale: localeField,
  agreement: z.string().min(1).max(200),
  commitment: z.string().min(1).max(200),
  version: versionField,
};
const one = (name: string) => ({ [name]: z.string("required").min(1, "required").max(40) });

/** A source that bears on the commitment. */
export const AddEvidenceForm = z
  .object({ ...target, ...sourceFields.shape })
  .transform(({ locale, agreement, commitment, version, ...source }): With<AddEvidenceInput> => {
    return { locale, agreement, commitment, version, evidence: evidenceOf(source, locale) };
  });

/** How an item on record bears on this commitment or (`to`) another. */
export const RelateForm = z
  .object({
    ...target,
    evidence: z.string("required").min(1, "required").max(40),
    to: z.string("required").min(1, "required").max(40),
    relation: z.enum(EVIDENCE_RELATIONS, "required"),
    why: optionalWords,
    whyOther: optionalWords,
    reason: wordsField,
  })
  .transform(
    ({ why, whyOther, ...form }): With<RelateEvidenceInput> => ({
      ...form,
      why: why === null ? null : bothLanguages(form.locale, why, whyOther),
    }),
  );

const withdrawing = <Name extends string>(name: Name) =>
  z.object({ ...target, ...(one(name) as Record<Name, z.ZodString>), reason: wordsField });

export const WithdrawEvidenceForm = withdrawing("evidence");
export const WithdrawAssessmentForm = withdrawing("assessment");
export const WithdrawExtensionForm = withdrawing("extension");
/** Without a commitment: a check of the whole agreement. */
export const WithdrawCheckForm = withdrawing("check").extend({ commitment: optionalCode });

const moved = z.object({
  ...target,
  agreedOn: dateField,
  source: addressField,
  reason: wordsField,
  reasonOther: optionalWords,
});

/** A deadline that the parties moved. */
export const ExtendForm = z.record(z.string(), z.unknown()).transform((given, context): With<ExtendDeadlineInput> => {
  const found = collector(context);
  const form = moved.safeParse(given);
  const reading = readRule(given);
  found.take(form.error?.issues);
  if ("issues" in reading) found.take(reading.issues);
  if (!form.success || !("rule" in reading)) return z.NEVER;
  const { reason, reasonOther, ...rest } = form.data;
  return { ...rest, rule: reading.rule, reason: bothLanguages(rest.locale, reason, reasonOther) };
});

const replaced = z.object({
  ...target,
  by: z.string("required").min(1, "required").max(40),
  effectiveOn: dateField,
  reason: wordsField,
  reasonOther: optionalWords,
  evidence: manyField,
});

/** Another commitment took this one's place, with a new source at once where one is given. */
export const SupersedeForm = z.record(z.string(), z.unknown()).transform((given, context): With<SupersedeInput> => {
  const found = collector(context);
  const form = replaced.safeParse(given);
  const source = meansSource(given) ? sourceFields.safeParse(given) : null;
  found.take(form.error?.issues);
  found.take(source?.error?.issues);
  if (!form.success || source?.success === false) return z.NEVER;
  const { reason, reasonOther, ...rest } = form.data;
  return {
    ...rest,
    reason: bothLanguages(rest.locale, reason, reasonOther),
    newEvidence: source ? evidenceOf(source.data, rest.locale) : null,
  };
});
