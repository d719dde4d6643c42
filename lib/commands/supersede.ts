import { decideAssessment } from "@/lib/commands/assess";
import type { Decision, Scene } from "@/lib/commands/decide";
import type { RuleRefusal } from "@/lib/commands/result";
import { verb } from "@/lib/commands/verb";
import { standing } from "@/lib/domain/delivery";
import type { AgreementRecord, Commitment } from "@/lib/domain/record";
import { SupersedeInput } from "@/lib/schema/commands/commitment";

/** Records that another commitment took this one's place: the tie, and the judgement that says since when and why. */
export const supersede = verb({ action: "supersede", input: SupersedeInput, decide });

function decide({ by, ...judged }: SupersedeInput, scene: Scene): Decision {
  const before = scene.commitment as Commitment;
  const refuse = refusalOfSuccessor(before.ref, by, scene.record);
  if (refuse) return { refuse };
  const judgement = { ...judged, party: null, state: "superseded" as const, disputed: false, progress: null };
  const decision = decideAssessment(judgement, scene);
  if ("refuse" in decision) return decision;
  const value = { ...before, supersededBy: by, version: before.version + 1 };
  return { ...decision, write: [...decision.write, { noun: { kind: "commitment", value }, before }] };
}

/** The successor is another commitment, and following successors never leads back here. */
function refusalOfSuccessor(
  ref: string,
  by: string,
  { commitments, assessments }: AgreementRecord,
): RuleRefusal | null {
  if (by === ref) return { code: "itself", field: "by" };
  // A tie holds only while the judgement that made it stands.
  const holds = (from: string) =>
    standing(assessments.filter((one) => one.commitment === from && one.party === null && !one.withdrawn))?.state ===
    "superseded";
  const next = new Map(commitments.map((one) => [one.ref, holds(one.ref) ? one.supersededBy : null]));
  if (!next.has(by)) return { code: "unknown-commitment", field: "by" };
  const passed = new Set<string>();
  for (let at: string | null | undefined = by; at && !passed.has(at); at = next.get(at)) {
    if (at === ref) return { code: "supersede-circle", field: "by" };
    passed.add(at);
  }
  return null;
}
