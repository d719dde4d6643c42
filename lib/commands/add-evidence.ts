import type { z } from "zod";
import { evidenceFrom, refusalOfEvidence } from "@/lib/commands/new-evidence";
import type { CommandResult } from "@/lib/commands/result";
import { type Asking, type Command, type Decision, run, type Scene } from "@/lib/commands/run";
import type { Commitment } from "@/lib/domain/record";
import { AddEvidenceInput } from "@/lib/schema/commands/add-evidence";

/** Records a source that bears on a commitment. */
export const addEvidence = (input: z.input<typeof AddEvidenceInput>, asking: Asking): Promise<CommandResult> =>
  run(command, input, asking);

const command: Command<typeof AddEvidenceInput> = { action: "add-evidence", input: AddEvidenceInput, decide };

function decide({ evidence: given }: AddEvidenceInput, scene: Scene): Decision {
  const refuse = refusalOfEvidence(given, scene, "evidence.");
  if (refuse) return { refuse };
  const value = evidenceFrom(given, scene.commitment as Commitment, scene);
  return { write: [{ noun: { kind: "evidence", value }, before: null }], reason: given.why?.en ?? null };
}
