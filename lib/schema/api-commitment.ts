import { z } from "zod";
import { DELIVERY_STATES, EVIDENCE_KINDS, EVIDENCE_RELATIONS, MODALITIES, SCHEDULE_STATES } from "@/lib/domain/record";
import { count, day, deadline, instant, rule, text } from "@/lib/schema/api-deadline";

/** What commitments look like in the read API. */

const delivery = z.strictObject({
  state: z.enum(DELIVERY_STATES),
  disputed: z.boolean(),
  progress: z.int().min(0).max(100).nullable().meta({ description: "Percent; null is unknown, never 0." }),
  assessedOn: day.nullable(),
  deliveredOn: day.nullable(),
  reason: text.nullable(),
});

export const commitmentShape = {
  agreement: z.string(),
  ref: z.string(),
  version: z.int().min(1),
  title: text,
  summary: text.nullable(),
  operativeWords: z.string().nullable(),
  theme: z.string(),
  modality: z.enum(MODALITIES).nullable(),
  bound: z.enum(["jointly", "each"]),
  parties: z.array(z.string()),
  responsible: z.array(z.strictObject({ party: z.string(), office: text })),
  continuous: z.boolean(),
  deadline,
  delivery,
  schedule: z.strictObject({
    state: z.enum(SCHEDULE_STATES),
    days: z
      .int()
      .nullable()
      .meta({ description: "Days to the due date, negative once past; for met-*, from delivery to the due date." }),
    endsAt: instant.nullable().meta({ description: "When the due date has ended in every party’s zone." }),
  }),
  evidence: z.strictObject({
    count,
    strongest: z.enum(EVIDENCE_KINDS).nullable(),
    checkedOn: day.nullable(),
    checkedUpTo: day.nullable().meta({ description: "How far the sources looked at reach; bounds every absence." }),
    stale: z.boolean(),
  }),
  url: z.url(),
};

export const apiCommitment = z.strictObject(commitmentShape).meta({ id: "Commitment" });

const withdrawn = z.strictObject({ at: instant, by: z.string(), reason: z.string() }).nullable();
const party = z.string().nullable();

export const detailShape = {
  signed: z
    .boolean()
    .meta({ description: "Whether its agreement had been signed by the day shown; before, nothing ran." }),
  criteria: z.array(text),
  amountClaims: z.array(z.strictObject({ text: z.string(), url: z.string() })),
  supersededBy: z.string().nullable(),
  steps: z.array(
    z.strictObject({
      id: z.string(),
      commitment: z.string(),
      title: text,
      party,
      targetOn: day.nullable(),
      completedOn: day.nullable(),
    }),
  ),
  evidenceItems: z.array(
    z.strictObject({
      id: z.string(),
      on: day,
      precision: z.enum(["day", "month", "year"]),
      published: day.nullable(),
      foundOn: day,
      kind: z.enum(EVIDENCE_KINDS),
      publisher: z.string(),
      url: z.string(),
      label: text.nullable(),
      shows: text,
      party,
      relation: z.enum(EVIDENCE_RELATIONS),
      why: text.nullable(),
      recordedAt: instant,
      withdrawn,
    }),
  ),
  assessments: z.array(
    z.strictObject({
      id: z.string(),
      commitment: z.string(),
      party,
      state: z.enum(DELIVERY_STATES),
      disputed: z.boolean(),
      progress: z.int().nullable(),
      effectiveOn: day,
      reason: text,
      evidence: z.array(z.string()),
      by: z.string(),
      recordedAt: instant,
      withdrawn,
    }),
  ),
  checks: z.array(
    z.strictObject({
      id: z.string(),
      commitment: z.string().nullable(),
      on: day,
      upTo: day,
      note: text.nullable(),
      by: z.string(),
      recordedAt: instant,
      withdrawn,
    }),
  ),
  extensions: z.array(
    z.strictObject({
      id: z.string(),
      commitment: z.string(),
      rule,
      agreedOn: day,
      reason: text,
      source: z.string(),
      by: z.string(),
      recordedAt: instant,
      withdrawn,
    }),
  ),
};
