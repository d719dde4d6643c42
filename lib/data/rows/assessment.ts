import type { Engine, Transaction } from "@/lib/data/client";
import { insertRows } from "@/lib/data/insert-rows";
import { oneOf, readText, readWithdrawal, writeJson, writeWithdrawal } from "@/lib/data/rows/json";
import { type Assessment, DELIVERY_STATES } from "@/lib/domain/record";
import type { Prisma } from "@/lib/generated/sqlite/client";

type AssessmentRow = Prisma.AssessmentGetPayload<object>;
type GroundRow = Prisma.AssessmentEvidenceGetPayload<object>;

/** `grounds` are the assessment's own, in their order. */
export function toAssessment(row: AssessmentRow, grounds: GroundRow[]): Assessment {
  const state = oneOf(DELIVERY_STATES, row.state);
  if (state === "not-assessed") throw new Error(`Assessment ${row.id} of ${row.ref} says that nothing was assessed.`);
  return {
    id: row.id,
    commitment: row.ref,
    party: row.party,
    state,
    disputed: row.disputed,
    progress: row.progress,
    effectiveOn: row.effectiveOn,
    reason: readText(row.reason),
    evidence: grounds.map(({ evidenceId }) => evidenceId),
    by: row.by,
    recordedAt: row.recordedAt,
    withdrawn: readWithdrawal(row),
  };
}

/** Writes the assessment and what it rests on. `position` is null when it replaces what is stored. */
export async function writeAssessment(
  tx: Transaction,
  agreementSlug: string,
  assessment: Assessment,
  position: number | null,
): Promise<void> {
  const { ref, id, ...columns } = columnsOf(assessment);
  if (position === null)
    await tx.assessment.update({ where: { agreementSlug_ref_id: { agreementSlug, ref, id } }, data: columns });
  else await tx.assessment.create({ data: { agreementSlug, ref, id, position, ...columns } });
  await tx.assessmentEvidence.deleteMany({ where: { agreementSlug, ref, assessmentId: id } });
  await tx.assessmentEvidence.createMany({ data: groundsOf(agreementSlug, assessment) });
}

/** Writes new assessments and what they rest on with two statements. */
export async function writeNewAssessments(
  tx: Transaction,
  engine: Engine,
  assessments: readonly { agreement: string; value: Assessment; position: number }[],
): Promise<void> {
  const rows = assessments.map(({ agreement: agreementSlug, value, position }) => ({
    agreementSlug,
    position,
    ...columnsOf(value),
  }));
  await insertRows(tx, engine, "Assessment", rows);
  const grounds = assessments.flatMap(({ agreement, value }) => groundsOf(agreement, value));
  await insertRows(tx, engine, "AssessmentEvidence", grounds);
}

function columnsOf({ commitment: ref, reason, evidence: _, withdrawn, ...rest }: Assessment) {
  return { ...rest, ref, reason: writeJson(reason), ...writeWithdrawal(withdrawn) };
}

function groundsOf(agreementSlug: string, { commitment: ref, id: assessmentId, evidence }: Assessment) {
  return evidence.map((evidenceId, position) => ({ agreementSlug, ref, assessmentId, evidenceId, position }));
}
