import type { Transaction } from "@/lib/data/client";
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
  const { id, commitment: ref, reason, evidence, withdrawn, ...rest } = assessment;
  const columns = { ...rest, reason: writeJson(reason), ...writeWithdrawal(withdrawn) };
  if (position === null)
    await tx.assessment.update({ where: { agreementSlug_ref_id: { agreementSlug, ref, id } }, data: columns });
  else await tx.assessment.create({ data: { agreementSlug, ref, id, position, ...columns } });
  await tx.assessmentEvidence.deleteMany({ where: { agreementSlug, ref, assessmentId: id } });
  await tx.assessmentEvidence.createMany({
    data: evidence.map((evidenceId, index) => ({ agreementSlug, ref, assessmentId: id, evidenceId, position: index })),
  });
}
