import { type AgreementRecord, type Assessment, DELIVERY_STATES, EVIDENCE_RELATIONS } from "@/lib/domain/record";
import fc from "@/tests/support/fixed-chance";
import {
  agreement,
  assessment,
  check,
  commitment,
  evidence,
  record,
  step,
  text,
} from "@/tests/support/record-builders";

/** Days from before the signing (28 October 2025) to long after it. */
const day = fc
  .integer({ min: 0, max: 1500 })
  .map((n) => `20${25 + Math.floor(n / 372)}-${two(1 + (Math.floor(n / 31) % 12))}-${two(1 + (n % 28))}`);
const two = (n: number) => String(n).padStart(2, "0");
const rule = fc.oneof(
  fc.constant({ kind: "none" as const }),
  day.map((on) => ({ kind: "date" as const, on })),
  fc.constant({ kind: "period" as const, length: "P180D", from: "signing" as const }),
  fc.constant({ kind: "recurring" as const, every: "P3M", from: "signing" as const }),
  fc.constant({ kind: "conditional" as const, trigger: "the parties approve", length: "P30D" }),
);
const states = DELIVERY_STATES.filter((state): state is Assessment["state"] => state !== "not-assessed");
const one = fc.record({
  rule,
  theme: fc.constantFrom("supply", "finance", "nobody named it"),
  parties: fc.subarray(["US", "JP"], { minLength: 1 }),
  judged: fc.option(
    fc.record({
      state: fc.constantFrom(...states),
      disputed: fc.boolean(),
      effectiveOn: day,
      progress: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
    }),
    { nil: null },
  ),
  steps: fc.array(fc.option(day, { nil: null }), { maxLength: 3 }),
  checks: fc.array(day, { maxLength: 2 }),
  items: fc.array(
    fc.record({
      on: day,
      relation: fc.constantFrom(...EVIDENCE_RELATIONS),
      precision: fc.constantFrom("day" as const, "month" as const, "year" as const),
    }),
    { maxLength: 3 },
  ),
});

/** A record of one agreement with any mix of dates, judgements, evidence and checks, from none to thirty commitments. */
export const anyRecord: fc.Arbitrary<AgreementRecord> = fc.array(one, { maxLength: 30 }).map((all) => {
  const refs = all.map((_, index) => two(index + 1));
  const at = (index: number) => refs[index] ?? "";
  return record({
    agreement: agreement({ themes: ["supply", "finance"].map((key) => ({ key, title: text(key) })) }),
    commitments: all.map(({ rule, theme, parties }, index) => commitment({ ref: at(index), rule, theme, parties })),
    assessments: all.flatMap(({ judged }, index) =>
      judged ? [assessment({ ...judged, id: `a${index}`, commitment: at(index) })] : [],
    ),
    steps: all.flatMap(({ steps }, index) =>
      steps.map((completedOn, place) => step({ id: `${index}-${place}`, commitment: at(index), completedOn })),
    ),
    checks: all.flatMap(({ checks }, index) =>
      checks.map((on, place) =>
        // The first look of each commitment goes through the whole agreement.
        check({ id: `c${index}-${place}`, commitment: place === 0 ? null : at(index), on, upTo: on }),
      ),
    ),
    evidence: all.flatMap(({ items }, index) =>
      items.map(({ on, relation, precision }, place) =>
        evidence({ [at(index)]: relation }, { id: `e${index}-${place}`, on, precision }),
      ),
    ),
  });
});

export const anyDay = day;
