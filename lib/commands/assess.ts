import type { Decision, Scene, Write } from "@/lib/commands/decide";
import { evidenceFrom, refusalOfEvidence } from "@/lib/commands/new-evidence";
import { nextId } from "@/lib/commands/next-id";
import type { RuleRefusal } from "@/lib/commands/result";
import { verb } from "@/lib/commands/verb";
import { counts, groundsFor } from "@/lib/domain/grounds";
import type { Assessment, Commitment } from "@/lib/domain/record";
import { AssessInput } from "@/lib/schema/commands/assess";

/** Records a judgement of delivery, and the new source it rests on where one is given. */
export const assess = verb({ action: "assess", input: AssessInput, decide: decideAssessment });

/** What a judgement writes, or why it is refused; superseding a commitment is one too. */
export function decideAssessment(input: AssessInput, scene: Scene): Decision {
  const commitment = scene.commitment as Commitment;
  const refuse =
    refusalOfJudgement(input, commitment, scene) ??
    refusalOfGrounds(input, commitment, scene) ??
    (input.newEvidence && refusalOfEvidence(input.newEvidence, scene, "newEvidence."));
  if (refuse) return { refuse };
  const evidence = input.newEvidence && evidenceFrom(input.newEvidence, commitment, scene);
  const earlier = scene.record.assessments.filter(({ commitment: ref }) => ref === commitment.ref);
  const { party, state, disputed, progress, effectiveOn, reason } = input;
  const assessment: Assessment = {
    id: nextId("a", earlier),
    commitment: commitment.ref,
    ...{ party, state, disputed, progress, effectiveOn, reason },
    evidence: [...new Set(input.evidence), ...(evidence ? [evidence.id] : [])],
    by: scene.by,
    recordedAt: scene.at,
    withdrawn: null,
  };
  const write: Write[] = [{ noun: { kind: "assessment", value: assessment }, before: null }];
  if (evidence) write.unshift({ noun: { kind: "evidence", value: evidence }, before: null });
  return { write, reason: reason.en };
}

function refusalOfJudgement(input: AssessInput, commitment: Commitment, scene: Scene): RuleRefusal | null {
  const { record, today } = scene;
  if (input.party !== null && !commitment.parties.includes(input.party))
    return { code: "unknown-party", field: "party" };
  if (input.effectiveOn > today) return { code: "in-future", field: "effectiveOn" };
  if (input.effectiveOn < record.agreement.signing.on) return { code: "before-signing", field: "effectiveOn" };
  const hasSteps = record.steps.some((step) => step.commitment === commitment.ref);
  return input.progress !== null && hasSteps ? { code: "progress-from-steps", field: "progress" } : null;
}

/** Above no-evidence a judgement rests on at least one source that counts, and on none that does not count here. */
function refusalOfGrounds(input: AssessInput, commitment: Commitment, { record }: Scene): RuleRefusal | null {
  for (const id of input.evidence) {
    const item = record.evidence.find((one) => one.id === id);
    const relation = item?.relations.find((one) => one.commitment === commitment.ref)?.relation;
    if (!item || !relation) return { code: "unknown-evidence", field: "evidence" };
    if (item.withdrawn) return { code: "evidence-withdrawn", field: "evidence" };
    if (relation === "does-not-count" && input.state !== "no-evidence")
      return { code: "evidence-does-not-count", field: "evidence" };
  }
  if (input.state === "no-evidence") return null;
  if (input.newEvidence?.relation === "does-not-count")
    return { code: "evidence-does-not-count", field: "newEvidence.relation" };
  const none = input.evidence.length === 0 && input.newEvidence === null;
  if (none) return { code: "evidence-required", field: "evidence" };
  const grounds = groundsFor(commitment.ref, record.evidence);
  if (input.evidence.some((id) => grounds.has(id)) || (input.newEvidence && counts(input.newEvidence.relation)))
    return null;
  return { code: "evidence-does-not-count", field: input.newEvidence ? "newEvidence.relation" : "evidence" };
}
