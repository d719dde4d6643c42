import type { Decision, Scene } from "@/lib/commands/decide";
import { verb } from "@/lib/commands/verb";
import { canonicalJson } from "@/lib/data/canonical-json";
import { leavesGroundless } from "@/lib/domain/grounds";
import { RelateEvidenceInput } from "@/lib/schema/commands/relate-evidence";

/** Says anew how an item of evidence bears on a commitment, or relates it to one more; refused where a judgement would lose its last ground. */
export const relateEvidence = verb({ action: "relate-evidence", input: RelateEvidenceInput, decide });

function decide(input: RelateEvidenceInput, { record }: Scene): Decision {
  const { evidence: id, commitment, to, relation, why, reason } = input;
  const before = record.evidence.find((one) => one.id === id);
  if (!before?.relations.some((one) => one.commitment === commitment))
    return { refuse: { code: "unknown-evidence", field: "evidence" } };
  if (before.withdrawn) return { refuse: { code: "evidence-withdrawn", field: "evidence" } };
  if (!record.commitments.some(({ ref }) => ref === to)) return { refuse: { code: "unknown-commitment", field: "to" } };
  if (relation === "does-not-count" && why === null) return { refuse: { code: "why-required", field: "why" } };
  const related = { commitment: to, relation, why };
  const there = before.relations.some((one) => one.commitment === to);
  const relations = there
    ? before.relations.map((one) => (one.commitment === to ? related : one))
    : [...before.relations, related];
  const value = { ...before, relations };
  if (canonicalJson(value) === canonicalJson(before)) return { refuse: { code: "unchanged", field: "relation" } };
  const evidence = record.evidence.map((one) => (one.id === id ? value : one));
  if (leavesGroundless(record, evidence)) return { refuse: { code: "evidence-in-use", field: "relation" } };
  return { write: [{ noun: { kind: "evidence", value }, before }], reason };
}
