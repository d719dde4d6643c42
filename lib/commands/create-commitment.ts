import { refusalOfCommitment } from "@/lib/commands/commitment-refusal";
import type { Decision, Scene } from "@/lib/commands/decide";
import { verb } from "@/lib/commands/verb";
import { CreateCommitmentInput } from "@/lib/schema/commands/commitment";

/** Enters a commitment of an agreement into the record. */
export const createCommitment = verb({ action: "create-commitment", input: CreateCommitmentInput, decide });

function decide(input: CreateCommitmentInput, { record }: Scene): Decision {
  const { agreement, commitment: _, version: __, ref, reason, ...details } = input;
  // "new" is the editors' address of the form for a new one.
  if (["new", ...record.commitments.map((one) => one.ref.toLowerCase())].includes(ref.toLowerCase()))
    return { refuse: { code: "ref-taken", field: "ref" } };
  const found = refusalOfCommitment(ref, details, record);
  if (found) return { refuse: found };
  const value = { agreement, ref, version: 1, ...details, supersededBy: null, comparable: [] };
  return { write: [{ noun: { kind: "commitment", value }, before: null }], reason };
}
