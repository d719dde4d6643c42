import type { Decision, Scene } from "@/lib/commands/decide";
import { verb } from "@/lib/commands/verb";
import { canonicalJson } from "@/lib/data/canonical-json";
import type { Commitment } from "@/lib/domain/record";
import { EditStepInput } from "@/lib/schema/commands/commitment";

/** Changes a step's title, party or target date. Its completion stays as it is. */
export const editStep = verb({ action: "edit-step", input: EditStepInput, decide });

function decide({ step: id, title, party, targetOn, reason }: EditStepInput, scene: Scene): Decision {
  const { ref, parties } = scene.commitment as Commitment;
  const before = scene.record.steps.find((one) => one.id === id && one.commitment === ref);
  if (!before) return { refuse: { code: "unknown-step", field: "step" } };
  if (party !== null && !parties.includes(party)) return { refuse: { code: "unknown-party", field: "party" } };
  const value = { ...before, title, party, targetOn };
  if (canonicalJson(value) === canonicalJson(before)) return { refuse: { code: "unchanged", field: "form" } };
  return { write: [{ noun: { kind: "step", value }, before }], reason };
}
