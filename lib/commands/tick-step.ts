import type { Decision, Scene } from "@/lib/commands/decide";
import { verb } from "@/lib/commands/verb";
import { TickStepInput } from "@/lib/schema/commands/tick-step";

/** Records on which day a step was completed, or takes that back. */
export const tickStep = verb({ action: "tick-step", input: TickStepInput, decide });

function decide({ step: id, commitment, completedOn, reason }: TickStepInput, { record, today }: Scene): Decision {
  const step = record.steps.find((one) => one.id === id && one.commitment === commitment);
  if (!step) return { refuse: { code: "unknown-step", field: "step" } };
  if (step.completedOn === completedOn) return { refuse: { code: "unchanged", field: "completedOn" } };
  // Whoever takes back what readers have seen says why; so does whoever moves it.
  if (step.completedOn !== null && reason === null) return { refuse: { code: "reason-required", field: "reason" } };
  if (completedOn !== null && completedOn > today) return { refuse: { code: "in-future", field: "completedOn" } };
  if (completedOn !== null && completedOn < record.agreement.signing.on)
    return { refuse: { code: "before-signing", field: "completedOn" } };
  return { write: [{ noun: { kind: "step", value: { ...step, completedOn } }, before: step }], reason };
}
