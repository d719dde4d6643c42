import type { Decision, Scene } from "@/lib/commands/decide";
import { nextId } from "@/lib/commands/next-id";
import { verb } from "@/lib/commands/verb";
import type { Commitment } from "@/lib/domain/record";
import { AddStepInput } from "@/lib/schema/commands/commitment";

/** Adds a step to a commitment; from then on progress is counted from its steps. */
export const addStep = verb({ action: "add-step", input: AddStepInput, decide });

function decide({ title, party, targetOn, reason }: AddStepInput, { record, commitment }: Scene): Decision {
  const { ref, parties } = commitment as Commitment;
  if (party !== null && !parties.includes(party)) return { refuse: { code: "unknown-party", field: "party" } };
  const steps = record.steps.filter((step) => step.commitment === ref);
  // Steps are numbered as people number them: 1, 2, 3.
  const id = String(Number(nextId("", steps)));
  const value = { id, commitment: ref, title, party, targetOn, completedOn: null };
  return { write: [{ noun: { kind: "step", value }, before: null }], reason };
}
