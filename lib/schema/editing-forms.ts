import { z } from "zod";
import { DELIVERY_STATES, EVIDENCE_KINDS, EVIDENCE_RELATIONS } from "@/lib/domain/record";
import {
  addressField,
  bothLanguages,
  dateField,
  localeField,
  manyField,
  optionalDate,
  optionalText,
  requiredText,
  textField,
  tickField,
  versionField,
} from "@/lib/schema/form-fields";

/**
 * The editing forms of one commitment: form fields in, what the commands take out.
 * `…Other` fields hold the second language and may be left empty.
 */

const commitmentFields = {
  locale: localeField,
  agreement: z.string().min(1).max(120),
  commitment: z.string().min(1).max(20),
  version: versionField,
};
const JUDGED_STATES = DELIVERY_STATES.filter((state) => state !== "not-assessed");

const newEvidenceFields = {
  sourceUrl: addressField,
  sourcePublisher: requiredText(200),
  sourceKind: z.enum(EVIDENCE_KINDS, "required"),
  sourceOn: dateField,
  sourcePrecision: z.enum(["day", "month", "year"], "required"),
  sourcePublished: optionalDate,
  sourceShows: requiredText(1000),
  sourceShowsOther: optionalText(1000),
  sourceRelation: z.enum(EVIDENCE_RELATIONS, "required"),
  sourceWhy: optionalText(1000),
  sourceWhyOther: optionalText(1000),
};
const NewEvidence = z
  .object(newEvidenceFields)
  .refine((given) => given.sourceRelation !== "does-not-count" || given.sourceWhy, {
    path: ["sourceWhy"],
    message: "why-required",
  });
/** Fields whose being filled in means that a new source is meant. */
const SOURCE_SIGNS = ["sourceUrl", "sourcePublisher", "sourceOn", "sourceShows"] as const;

const progressField = textField(3)
  .optional()
  .pipe(
    z
      .string()
      .regex(/^(\d|[1-9]\d|100)?$/, "not-a-percentage")
      .optional(),
  )
  .transform((value) => (value ? Number(value) : null));

const assessFields = z.object({
  ...commitmentFields,
  party: optionalText(10),
  state: z.enum(JUDGED_STATES, "state-required"),
  disputed: tickField,
  progress: progressField,
  effectiveOn: dateField,
  reason: requiredText(2000),
  reasonOther: optionalText(2000),
  evidence: manyField,
});

/** Recording an assessment, with a new source at once where one is given. Both parts report their errors together. */
export const AssessForm = z.record(z.string(), z.unknown()).transform((given, context) => {
  const form = assessFields.safeParse(given);
  const meansSource = SOURCE_SIGNS.some((name) => typeof given[name] === "string" && given[name].trim() !== "");
  const source = meansSource ? NewEvidence.safeParse(given) : null;
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
export type AssessForm = z.infer<typeof AssessForm>;

function evidenceOf(source: z.infer<typeof NewEvidence>, locale: "en" | "ja") {
  return {
    url: source.sourceUrl,
    publisher: source.sourcePublisher,
    kind: source.sourceKind,
    on: source.sourceOn,
    precision: source.sourcePrecision,
    published: source.sourcePublished,
    shows: bothLanguages(locale, source.sourceShows, source.sourceShowsOther),
    relation: source.sourceRelation,
    why: source.sourceWhy === null ? null : bothLanguages(locale, source.sourceWhy, source.sourceWhyOther),
  };
}

/** Ticking a step on a day, or taking the tick away (`completedOn` null). */
export const TickStepForm = z
  .object({
    ...commitmentFields,
    step: z.string().min(1).max(20),
    completedOn: optionalDate,
    tick: z.enum(["tick", "untick"], "required"),
  })
  .transform(({ tick, ...form }, context) => {
    if (tick === "untick") return { ...form, completedOn: null };
    if (form.completedOn === null) context.addIssue({ code: "custom", path: ["completedOn"], message: "required" });
    return form;
  });
export type TickStepForm = z.infer<typeof TickStepForm>;

/** Someone looked and found nothing new: for one commitment, or for the whole agreement (`commitment` absent). */
export const CheckForm = z
  .object({
    ...commitmentFields,
    commitment: optionalText(20),
    on: dateField,
    upTo: dateField,
    note: optionalText(1000),
    noteOther: optionalText(1000),
  })
  .transform(({ note, noteOther, ...form }) => ({
    ...form,
    note: note === null ? null : bothLanguages(form.locale, note, noteOther),
  }));
export type CheckForm = z.infer<typeof CheckForm>;
