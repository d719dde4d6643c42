import type { Decision, Scene } from "@/lib/commands/decide";
import { verb } from "@/lib/commands/verb";
import { WithdrawAssessmentInput } from "@/lib/schema/commands/withdraw";

/** Withdraws a judgement; the one before it holds again. */
export const withdrawAssessment = verb({ action: "withdraw-assessment", input: WithdrawAssessmentInput, decide });

function decide({ assessment: id, commitment, reason }: WithdrawAssessmentInput, { record, at, by }: Scene): Decision {
  const assessment = record.assessments.find((one) => one.id === id && one.commitment === commitment);
  if (!assessment) return { refuse: { code: "unknown-assessment", field: "assessment" } };
  if (assessment.withdrawn) return { refuse: { code: "already-withdrawn", field: "assessment" } };
  const value = { ...assessment, withdrawn: { at, by, reason } };
  return { write: [{ noun: { kind: "assessment", value }, before: assessment }], reason };
}
