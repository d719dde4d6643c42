import { refusalOfCommitment } from "@/lib/commands/commitment-refusal";
import type { Decision, Scene } from "@/lib/commands/decide";
import { verb } from "@/lib/commands/verb";
import { canonicalJson } from "@/lib/data/canonical-json";
import type { Commitment } from "@/lib/domain/record";
import { EditCommitmentInput } from "@/lib/schema/commands/commitment";

/** Changes what a commitment says: its words, who is bound, its rule. A deadline that the parties moved is an extension instead. */
export const editCommitment = verb({ action: "edit-commitment", input: EditCommitmentInput, decide });

function decide(input: EditCommitmentInput, { record, commitment }: Scene): Decision {
  const { agreement: _, commitment: ref, version: __, reason, ...details } = input;
  const before = commitment as Commitment;
  const found = refusalOfCommitment(ref, details, record);
  if (found) return { refuse: found };
  const value = { ...before, ...details };
  if (canonicalJson(value) === canonicalJson(before)) return { refuse: { code: "unchanged", field: "form" } };
  const next = { ...value, version: before.version + 1 };
  return { write: [{ noun: { kind: "commitment", value: next }, before }], reason };
}
