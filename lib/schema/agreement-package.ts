import { z } from "zod";
import {
  AGREEMENT_KINDS,
  DELIVERY_STATES,
  EVIDENCE_KINDS,
  EVIDENCE_RELATIONS,
  LEGAL_NATURES,
  LINK_KINDS,
  MODALITIES,
} from "@/lib/domain/record";
import { calendarCode, deadlineRule } from "@/lib/schema/rule";
import {
  isoDate,
  isoInstant,
  itemId,
  key,
  line,
  partyCode,
  ref,
  shortText,
  slug,
  text,
  webAddress,
  words,
} from "@/lib/schema/text";

/**
 * The agreement package: everything about one agreement in one file. Field
 * names are snake_case; the rule under `deadline` is the same JSON as in the
 * API. Fields not listed here are refused. References between parts are checked
 * in package-references.ts.
 */

const withdrawn = z.strictObject({ at: isoInstant, by: line, reason: words });
const assessed = DELIVERY_STATES.filter((state) => state !== "not-assessed");

const step = z.strictObject({
  id: itemId,
  title: shortText,
  party: partyCode.optional(),
  target_on: isoDate.optional(),
  completed_on: isoDate.optional(),
});

const assessment = z.strictObject({
  id: itemId,
  party: partyCode.optional(),
  state: z.enum(assessed),
  disputed: z.boolean().default(false),
  progress: z.int().min(0).max(100).optional(),
  effective_on: isoDate,
  reason: text,
  evidence: z.array(itemId).max(200).default([]),
  by: line.optional(),
  withdrawn: withdrawn.optional(),
});

const extension = z.strictObject({
  id: itemId,
  deadline: deadlineRule,
  agreed_on: isoDate,
  reason: text,
  source: webAddress,
  by: line.optional(),
  withdrawn: withdrawn.optional(),
});

const commitment = z.strictObject({
  ref,
  title: shortText,
  summary: text.optional(),
  operative_words: words.optional(),
  modality: z.enum(MODALITIES).optional(),
  theme: key,
  bound: z.enum(["jointly", "each"]),
  parties: z.array(partyCode).min(1).max(60).optional(),
  responsible: z
    .array(z.strictObject({ party: partyCode, office: shortText }))
    .max(60)
    .default([]),
  criteria: z.array(text).max(60).default([]),
  deadline: deadlineRule,
  continuous: z.boolean().default(false),
  sources: z.array(key).max(60).default([]),
  amount_claims: z
    .array(z.strictObject({ text: line, url: webAddress }))
    .max(60)
    .default([]),
  superseded_by: ref.optional(),
  comparable_with: z
    .array(z.strictObject({ agreement: slug, commitment: ref }))
    .max(200)
    .default([]),
  steps: z.array(step).max(200).default([]),
  assessments: z.array(assessment).max(500).default([]),
  extensions: z.array(extension).max(100).default([]),
});

const evidence = z.strictObject({
  id: itemId,
  on: isoDate,
  precision: z.enum(["day", "month", "year"]).default("day"),
  published: isoDate.optional(),
  found_on: isoDate,
  kind: z.enum(EVIDENCE_KINDS),
  publisher: line,
  url: webAddress,
  label: shortText.optional(),
  shows: text,
  party: partyCode.optional(),
  relations: z
    .array(z.strictObject({ commitment: ref, relation: z.enum(EVIDENCE_RELATIONS), why: text.optional() }))
    .min(1)
    .max(500),
  withdrawn: withdrawn.optional(),
});

const check = z.strictObject({
  id: itemId,
  commitment: ref.optional(),
  on: isoDate,
  up_to: isoDate,
  note: text.optional(),
  by: line.optional(),
  withdrawn: withdrawn.optional(),
});

/** One file: an agreement with its commitments, evidence and checks. */
export const agreementPackage = z.strictObject({
  slug,
  kind: z.enum(AGREEMENT_KINDS),
  legal_nature: z.enum(LEGAL_NATURES),
  title: shortText,
  formal_title: text.optional(),
  signing: z.strictObject({ on: isoDate, place: shortText, zone: line }),
  date_claims: z
    .array(
      z.strictObject({
        on: isoDate,
        source: key.optional(),
        note: text.optional(),
        chosen: z.boolean().default(false),
      }),
    )
    .max(60)
    .default([]),
  parties: z
    .array(z.strictObject({ code: partyCode, name: shortText, zone: line, calendar: calendarCode }))
    .min(1)
    .max(60),
  themes: z
    .array(z.strictObject({ key, title: shortText }))
    .min(1)
    .max(60),
  sources: z
    .array(
      z.strictObject({
        key,
        publisher: line,
        title: line.optional(),
        published: isoDate.optional(),
        kind: z.enum(EVIDENCE_KINDS),
        url: webAddress.optional(),
        note: words.optional(),
      }),
    )
    .max(500)
    .default([]),
  links: z
    .array(z.strictObject({ to: slug, kind: z.enum(LINK_KINDS), note: text.optional() }))
    .max(200)
    .default([]),
  commitments: z.array(commitment).min(1).max(2_000),
  evidence: z.array(evidence).max(20_000).default([]),
  checks: z.array(check).max(5_000).default([]),
});

/** A package whose shape has been checked, with every default filled in. */
export type AgreementPackage = z.infer<typeof agreementPackage>;

/** The published JSON Schema (draft 2020-12) of what a file may hold. */
export function agreementPackageJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(agreementPackage, { io: "input" }),
    title: "Agreement package",
    description: "Everything about one agreement: parties, sources, commitments, evidence, assessments and checks.",
  };
}
