import type { Decision, Scene } from "@/lib/commands/decide";
import { evidenceFrom, refusalOfEvidence } from "@/lib/commands/new-evidence";
import { verb } from "@/lib/commands/verb";
import type { Commitment } from "@/lib/domain/record";
import { AddEvidenceInput } from "@/lib/schema/commands/add-evidence";

/** Records a source that bears on a commitment. */
export const addEvidence = verb({ action: "add-evidence", input: AddEvidenceInput, decide });

function decide({ evidence: given }: AddEvidenceInput, scene: Scene): Decision {
  const refuse = refusalOfEvidence(given, scene, "evidence.");
  if (refuse) return { refuse };
  const value = evidenceFrom(given, scene.commitment as Commitment, scene);
  return { write: [{ noun: { kind: "evidence", value }, before: null }], reason: given.why?.en ?? null };
}
