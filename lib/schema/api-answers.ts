import { z } from "zod";
import {
  AGREEMENT_KINDS,
  DELIVERY_STATES,
  EVIDENCE_KINDS,
  EVIDENCE_RELATIONS,
  LEGAL_NATURES,
  LINK_KINDS,
  MODALITIES,
  SCHEDULE_STATES,
} from "@/lib/domain/record";
import { deadlineRule } from "@/lib/schema/rule";

/**
 * What the read API answers, as schemas: the OpenAPI document is made from them,
 * and the tests hold every answer against them.
 */

const day = z.iso.date().meta({ id: "Day", description: "A calendar date without a zone." });
const instant = z.iso.datetime().meta({ id: "Instant", description: "An instant in UTC." });
const text = z
  .strictObject({ en: z.string(), ja: z.string() })
  .meta({ id: "Text", description: "The same words in English and Japanese." });
const count = z.int().min(0);
const params = z.record(z.string(), z.union([z.string(), z.number()]));

const rule = deadlineRule.meta({
  id: "DeadlineRule",
  description: "How the text fixes the date. Day 0 is not counted; every calendar day after it is.",
  examples: [{ kind: "period", length: "P180D", from: "signing", rollover: "none", calendars: ["US", "JP"] }],
});
const workingStep = z
  .strictObject({ code: z.string(), on: day.nullable(), params, words: text })
  .meta({ id: "WorkingStep", description: "One line of the working: its code, its date, its words." });
const reading = z
  .strictObject({ reading: z.string(), dueOn: day, params, words: text })
  .meta({ id: "Reading", description: "What the same words give when one thing is read otherwise." });
const working = { dueOn: day.nullable(), working: z.array(workingStep), alternatives: z.array(reading) };

/** `GET /deadline`. */
export const apiDeadlineAnswer = z.strictObject({ rule, ...working }).meta({ id: "DeadlineAnswer" });

const deadline = z.strictObject({
  rule,
  ...working,
  originalDueOn: day.nullable().meta({ description: "What the text as signed gives, before any extension." }),
  occurrences: z.array(day).meta({ description: "Recurring rules only: due dates from the start to the next one." }),
});

const delivery = z.strictObject({
  state: z.enum(DELIVERY_STATES),
  disputed: z.boolean(),
  progress: z.int().min(0).max(100).nullable().meta({ description: "Percent; null is unknown, never 0." }),
  assessedOn: day.nullable(),
  deliveredOn: day.nullable(),
  reason: text.nullable(),
});

const commitmentShape = {
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

const detailShape = {
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

const counted = <T extends string>(states: readonly [T, ...T[]]) => z.record(z.enum(states), count);
const totals = z
  .strictObject({
    commitments: count,
    dated: count,
    byDelivery: counted(DELIVERY_STATES),
    disputed: counted(DELIVERY_STATES),
    bySchedule: counted(SCHEDULE_STATES),
  })
  .meta({ id: "Totals", description: "How many commitments stand in each state." });

const agreementShape = {
  slug: z.string(),
  version: z.int().min(1),
  title: text,
  formalTitle: text.nullable(),
  kind: z.enum(AGREEMENT_KINDS),
  legalNature: z.enum(LEGAL_NATURES),
  signing: z.strictObject({ on: day, place: text, zone: z.string() }),
  dateClaims: z.array(
    z.strictObject({ on: day, source: z.string().nullable(), note: text.nullable(), chosen: z.boolean() }),
  ),
  parties: z.array(z.strictObject({ code: z.string(), name: text, zone: z.string(), calendar: z.string() })),
  themes: z.array(z.strictObject({ key: z.string(), title: text })),
  links: z.array(z.strictObject({ to: z.string(), kind: z.enum(LINK_KINDS), note: text.nullable() })),
  asOf: day,
  signed: z.boolean().meta({ description: "Whether it had been signed by the day shown." }),
  checkedOn: day.nullable(),
  checkedUpTo: day.nullable(),
  evidenceItems: count,
  totals,
  url: z.url(),
};

export const apiAgreement = z.strictObject(agreementShape).meta({ id: "Agreement" });

const head = {
  asOf: day.meta({ description: "The day shown." }),
  knownOn: day.nullable().meta({ description: "Only what the record held at the end of this day; null: all of it." }),
  revision: count.meta({ description: "The last change of the record that the answer rests on." }),
  beforeRecord: z.boolean().meta({ description: "True when `knownOn` lies before the record began." }),
  recordBegan: instant.nullable(),
};

export const apiAgreementsAnswer = z.strictObject({ ...head, agreements: z.array(apiAgreement) });
export const apiAgreementAnswer = z.strictObject({ ...agreementShape, ...head, commitments: z.array(apiCommitment) });
export const apiCommitmentsAnswer = z.strictObject({
  ...head,
  total: count,
  items: z.array(apiCommitment),
  next: z.string().nullable().meta({ description: "Give it as `cursor` to go on; null on the last page." }),
});
export const apiCommitmentAnswer = z.strictObject({ ...commitmentShape, ...detailShape, ...head });

export const apiHistoryAnswer = z.strictObject({
  ...head,
  agreement: z.string(),
  ref: z.string(),
  entries: z.array(
    z.strictObject({
      id: z.int(),
      recordedAt: instant,
      actor: z.string(),
      action: z.string(),
      subjectKind: z.string(),
      agreement: z.string(),
      commitment: z.string().nullable(),
      subjectId: z.string(),
      reason: z.string().nullable(),
      before: z.unknown(),
      after: z.unknown(),
      hash: z.string(),
    }),
  ),
});

const finding = z.strictObject({ code: z.string(), params });
export const apiSummaryAnswer = z.strictObject({
  ...head,
  agreement: z.string().nullable(),
  totals,
  delivery: z.strictObject({
    total: count,
    bars: z.array(z.strictObject({ state: z.enum(DELIVERY_STATES), count, disputed: count })),
    finding,
  }),
  progress: z.strictObject({
    rows: z.array(
      z.strictObject({
        agreement: z.string(),
        ref: z.string(),
        title: text,
        state: z.enum(DELIVERY_STATES),
        disputed: z.boolean(),
        schedule: z.enum(SCHEDULE_STATES),
        progress: z.int().nullable(),
        stepsDone: count,
        stepsTotal: count,
        timeUsed: z.int().nullable(),
      }),
    ),
    finding,
  }),
  schedule: z.strictObject({
    total: count,
    dated: count,
    bars: z.array(z.strictObject({ state: z.enum(SCHEDULE_STATES), count })),
    finding,
  }),
  evidence: z.strictObject({
    months: z.array(z.strictObject({ month: z.string(), counting: count, other: count })),
    undated: count,
    total: count,
    finding,
  }),
});

export const apiHealthAnswer = z.strictObject({
  status: z.literal("ok"),
  database: z.enum(["sqlite", "postgresql"]),
  revision: count,
});

export const apiProblem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.strictObject({ path: z.string(), code: z.string(), message: z.string() })),
  })
  .meta({
    id: "Problem",
    description: "What is wrong, as RFC 9457 has it, in the language of Accept-Language.",
    examples: [
      {
        type: "urn:commitment-tracker:problem:invalid-query",
        title: "The request has values that cannot be used",
        status: 400,
        detail: "One value cannot be used; see errors.",
        errors: [{ path: "asOf", code: "no-such-day", message: "asOf: there is no such day as 2026-02-30." }],
      },
    ],
  });
