import type { z } from "zod";
import type { CommandResult } from "@/lib/commands/result";
import { type Asking, type Command, type Decision, run, type Scene } from "@/lib/commands/run";
import { WithdrawAssessmentInput } from "@/lib/schema/commands/withdraw";

/** Withdraws a judgement; the one before it holds again. */
export const withdrawAssessment = (
  input: z.input<typeof WithdrawAssessmentInput>,
  asking: Asking,
): Promise<CommandResult> => run(command, input, asking);

const command: Command<typeof WithdrawAssessmentInput> = {
  action: "withdraw-assessment",
  input: WithdrawAssessmentInput,
  decide,
};

function decide({ assessment: id, commitment, reason }: WithdrawAssessmentInput, { record, at, by }: Scene): Decision {
  const assessment = record.assessments.find((one) => one.id === id && one.commitment === commitment);
  if (!assessment) return { refuse: { code: "unknown-assessment", field: "assessment" } };
  if (assessment.withdrawn) return { refuse: { code: "already-withdrawn", field: "assessment" } };
  const value = { ...assessment, withdrawn: { at, by, reason } };
  return { write: [{ noun: { kind: "assessment", value }, before: assessment }], reason };
}
