import type { Decision, Scene } from "@/lib/commands/decide";
import { verb } from "@/lib/commands/verb";
import { leavesGroundless } from "@/lib/domain/grounds";
import { WithdrawEvidenceInput } from "@/lib/schema/commands/withdraw";

/** Withdraws an item of evidence; refused while a standing judgement has no other ground. */
export const withdrawEvidence = verb({ action: "withdraw-evidence", input: WithdrawEvidenceInput, decide });

function decide({ evidence: id, commitment, reason }: WithdrawEvidenceInput, { record, at, by }: Scene): Decision {
  const item = record.evidence.find((one) => one.id === id);
  if (!item?.relations.some((one) => one.commitment === commitment))
    return { refuse: { code: "unknown-evidence", field: "evidence" } };
  if (item.withdrawn) return { refuse: { code: "already-withdrawn", field: "evidence" } };
  const value = { ...item, withdrawn: { at, by, reason } };
  const rest = record.evidence.map((one) => (one.id === id ? value : one));
  if (leavesGroundless(record, rest)) return { refuse: { code: "evidence-in-use", field: "evidence" } };
  return { write: [{ noun: { kind: "evidence", value }, before: item }], reason };
}
