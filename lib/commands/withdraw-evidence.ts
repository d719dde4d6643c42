import type { Decision, Scene } from "@/lib/commands/decide";
import { verb } from "@/lib/commands/verb";
import type { AgreementRecord } from "@/lib/domain/record";
import { WithdrawEvidenceInput } from "@/lib/schema/commands/withdraw";

/** Withdraws an item of evidence; refused while a standing judgement has no other ground. */
export const withdrawEvidence = verb({ action: "withdraw-evidence", input: WithdrawEvidenceInput, decide });

function decide({ evidence: id, commitment, reason }: WithdrawEvidenceInput, { record, at, by }: Scene): Decision {
  const item = record.evidence.find((one) => one.id === id);
  if (!item?.relations.some((one) => one.commitment === commitment))
    return { refuse: { code: "unknown-evidence", field: "evidence" } };
  if (item.withdrawn) return { refuse: { code: "already-withdrawn", field: "evidence" } };
  if (isOnlyGround(id, record)) return { refuse: { code: "evidence-in-use", field: "evidence" } };
  const value = { ...item, withdrawn: { at, by, reason } };
  return { write: [{ noun: { kind: "evidence", value }, before: item }], reason };
}

function isOnlyGround(id: string, { assessments, evidence }: AgreementRecord): boolean {
  const standing = new Set(evidence.filter((one) => one.withdrawn === null && one.id !== id).map((one) => one.id));
  return assessments.some(
    (one) =>
      one.withdrawn === null &&
      one.state !== "no-evidence" &&
      one.evidence.includes(id) &&
      !one.evidence.some((ground) => standing.has(ground)),
  );
}
