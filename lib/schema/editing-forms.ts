import { z } from "zod";
import { DELIVERY_STATES, EVIDENCE_KINDS, EVIDENCE_RELATIONS } from "@/lib/domain/record";
import type { AssessInput } from "@/lib/schema/commands/assess";
import type { NewEvidence } from "@/lib/schema/commands/new-evidence";
import type { RecordCheckInput } from "@/lib/schema/commands/record-check";
import type { TickStepInput } from "@/lib/schema/commands/tick-step";
import {
  addressField,
  bothLanguages,
  dateField,
  lineField,
  localeField,
  manyField,
  optionalCode,
  optionalDate,
  optionalWords,
  percentField,
  tickField,
  versionField,
  wordsField,
} from "@/lib/schema/form-fields";

/**
 * The editing forms: fields of a browser in, inputs of the commands out. `…Other` fields
 * hold the second language and may be left empty; `source…` fields make up a new source.
 */

const onCommitment = {
  locale: localeField,
  agreement: z.string().min(1).max(200),
  commitment: z.string().min(1).max(200),
  version: versionField,
};

const assessFields = z.object({
  ...onCommitment,
  party: optionalCode,
  state: z.enum(DELIVERY_STATES, "state-required").exclude(["not-assessed"], "state-required"),
  disputed: tickField,
  progress: percentField,
  effectiveOn: dateField,
  reason: wordsField,
  reasonOther: optionalWords,
  evidence: manyField,
});

/** A new source, field by field. */
export const sourceFields = z.object({
  sourceUrl: addressField,
  sourcePublisher: lineField,
  sourceKind: z.enum(EVIDENCE_KINDS, "required"),
  sourceOn: dateField,
  sourcePrecision: z.enum(["day", "month", "year"], "required"),
  sourcePublished: optionalDate,
  sourceShows: wordsField,
  sourceShowsOther: optionalWords,
  sourceParty: optionalCode,
  sourceRelation: z.enum(EVIDENCE_RELATIONS, "required"),
  sourceWhy: optionalWords,
  sourceWhyOther: optionalWords,
});

/** Fields whose being filled in means that a new source is meant; the others come with a value. */
const SOURCE_SIGNS = ["sourceUrl", "sourcePublisher", "sourceShows"];

/** Whether a form brings a new source with what else it says. */
export function meansSource(given: Record<string, unknown>): boolean {
  return SOURCE_SIGNS.some((name) => typeof given[name] === "string" && given[name].trim() !== "");
}

type With<Input> = Input & { locale: "en" | "ja" };

/** Recording an assessment, with a new source at once where one is given. Both parts report their errors together. */
export const AssessForm = z.record(z.string(), z.unknown()).transform((given, context): With<AssessInput> => {
  const form = assessFields.safeParse(given);
  const source = meansSource(given) ? sourceFields.safeParse(given) : null;
  for (const issue of [...(form.error?.issues ?? []), ...(source?.error?.issues ?? [])])
    context.addIssue({ code: "custom", path: issue.path, message: issue.message });
  if (!form.success || source?.success === false) return z.NEVER;
  const { reason, reasonOther, ...rest } = form.data;
  return {
    ...rest,
    reason: bothLanguages(rest.locale, reason, reasonOther),
    newEvidence: source ? evidenceOf(source.data, rest.locale) : null,
  };
});

/** The new source as the commands take it. */
export function evidenceOf(source: z.infer<typeof sourceFields>, locale: "en" | "ja"): NewEvidence {
  const { sourceWhy: why, sourceWhyOther: whyOther } = source;
  return {
    url: source.sourceUrl,
    publisher: source.sourcePublisher,
    kind: source.sourceKind,
    on: source.sourceOn,
    precision: source.sourcePrecision,
    published: source.sourcePublished,
    shows: bothLanguages(locale, source.sourceShows, source.sourceShowsOther),
    party: source.sourceParty,
    relation: source.sourceRelation,
    why: why === null ? null : bothLanguages(locale, why, whyOther),
  };
}

/** Ticking a step on a day, or taking the tick away for a reason. */
export const TickStepForm = z
  .object({
    ...onCommitment,
    step: z.string().min(1).max(40),
    tick: z.enum(["tick", "untick"], "required"),
    completedOn: optionalDate,
    reason: optionalWords,
  })
  .transform(({ tick, ...form }, context): With<TickStepInput> => {
    if (tick === "untick") return { ...form, completedOn: null };
    if (form.completedOn === null) context.addIssue({ code: "custom", path: ["completedOn"], message: "required" });
    return form;
  });

/** Someone looked and found nothing new: for one commitment, or without one for the whole agreement. */
export const CheckForm = z
  .object({
    ...onCommitment,
    commitment: optionalCode,
    on: dateField,
    upTo: dateField,
    note: optionalWords,
    noteOther: optionalWords,
  })
  .transform(
    ({ note, noteOther, ...form }): With<RecordCheckInput> => ({
      ...form,
      note: note === null ? null : bothLanguages(form.locale, note, noteOther),
    }),
  );
