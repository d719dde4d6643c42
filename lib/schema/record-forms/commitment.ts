import { z } from "zod";
import { MODALITIES } from "@/lib/domain/record";
import type {
  AddStepInput,
  CreateCommitmentInput,
  EditCommitmentInput,
  EditStepInput,
} from "@/lib/schema/commands/commitment";
import {
  addressField,
  bothLanguages,
  lineField,
  localeField,
  manyField,
  optionalCode,
  optionalDate,
  optionalLine,
  optionalWords,
  refField,
  tickField,
  versionField,
  wordsField,
} from "@/lib/schema/form-fields";
import { collector, type Given, rowsOf } from "@/lib/schema/form-rows";
import { readRule } from "@/lib/schema/rule-form";

type With<Input> = Input & { locale: "en" | "ja" };

const plain = z.object({
  locale: localeField,
  title: lineField,
  titleOther: optionalLine,
  summary: optionalWords,
  summaryOther: optionalWords,
  operativeWords: optionalWords,
  modality: z
    .enum(["", ...MODALITIES], "required")
    .optional()
    .transform((value) => value || null),
  theme: z.string("required").min(1, "required").max(80),
  bound: z.enum(["jointly", "each"], "required"),
  parties: manyField.refine((codes) => codes.length > 0, "required"),
  continuous: tickField,
  sources: manyField,
  reason: wordsField,
});

const office = z.object({
  party: z.string("required").min(1, "required").max(12),
  office: lineField,
  officeOther: optionalLine,
});
const criterion = z.object({ text: wordsField, textOther: optionalWords });
const amount = z.object({ text: lineField, url: addressField });

/** Everything a commitment says, with what is wrong collected by the form's own fields. */
function detailsOf(given: Given, context: z.core.$RefinementCtx) {
  const found = collector(context);
  const head = plain.safeParse(given);
  found.take(head.error?.issues);
  const reading = readRule(given);
  if ("issues" in reading) found.take(reading.issues);
  const offices = rowsOf(given, "responsible", office, ["party"]);
  const criteria = rowsOf(given, "criteria", criterion);
  const amounts = rowsOf(given, "amountClaims", amount);
  for (const { issues } of [offices, criteria, amounts]) found.take(issues);
  if (!head.success || !("rule" in reading) || !found.clean()) return null;
  const { locale, reason, ...form } = head.data;
  const both = (own: string, other: string | null) => bothLanguages(locale, own, other);
  const details = {
    title: both(form.title, form.titleOther),
    summary: form.summary === null ? null : both(form.summary, form.summaryOther),
    operativeWords: form.operativeWords,
    modality: form.modality,
    theme: form.theme,
    bound: form.bound,
    parties: form.parties,
    responsible: offices.rows.map(({ value: one }) => ({
      party: one.party,
      office: both(one.office, one.officeOther),
    })),
    criteria: criteria.rows.map(({ value: { text, textOther } }) => both(text, textOther)),
    rule: reading.rule,
    continuous: form.continuous,
    sources: form.sources,
    amountClaims: amounts.rows.map(({ value }) => value),
  };
  return { locale, reason, details };
}

const onAgreement = z.object({ agreement: z.string().min(1).max(200), version: versionField });
const target = z.object({ ...onAgreement.shape, commitment: z.string().min(1).max(200) });

/** A new commitment of an agreement. */
export const CreateCommitmentForm = z
  .record(z.string(), z.unknown())
  .transform((given, context): With<CreateCommitmentInput> => {
    const on = onAgreement.safeParse(given);
    const ref = refField.safeParse(given.ref);
    for (const { message } of ref.error?.issues ?? []) context.addIssue({ code: "custom", path: ["ref"], message });
    if (!on.success) context.addIssue({ code: "custom", path: ["form"], message: "required" });
    const read = detailsOf(given, context);
    if (!read || !on.success || !ref.success) return z.NEVER;
    const { locale, reason, details } = read;
    return { locale, ...on.data, commitment: null, ref: ref.data, ...details, reason };
  });

/** What a commitment says, from now on. */
export const EditCommitmentForm = z
  .record(z.string(), z.unknown())
  .transform((given, context): With<EditCommitmentInput> => {
    const on = target.safeParse(given);
    if (!on.success) context.addIssue({ code: "custom", path: ["form"], message: "required" });
    const read = detailsOf(given, context);
    if (!read || !on.success) return z.NEVER;
    const { locale, reason, details } = read;
    return { locale, ...on.data, ...details, reason };
  });

const step = z.object({
  locale: localeField,
  ...target.shape,
  title: lineField,
  titleOther: optionalLine,
  party: optionalCode,
  targetOn: optionalDate,
  reason: wordsField,
});

export const AddStepForm = step.transform(
  ({ title, titleOther, ...form }): With<AddStepInput> => ({
    ...form,
    title: bothLanguages(form.locale, title, titleOther),
  }),
);

export const EditStepForm = step.extend({ step: z.string().min(1).max(40) }).transform(
  ({ title, titleOther, ...form }): With<EditStepInput> => ({
    ...form,
    title: bothLanguages(form.locale, title, titleOther),
  }),
);
