import type { Scene } from "@/lib/commands/decide";
import { nextId } from "@/lib/commands/next-id";
import type { RuleRefusal } from "@/lib/commands/result";
import type { Commitment, Evidence } from "@/lib/domain/record";
import type { NewEvidence } from "@/lib/schema/commands/new-evidence";

/** The item as it will stand in the record. It was found today. */
export function evidenceFrom(given: NewEvidence, commitment: Commitment, scene: Scene): Evidence {
  const { relation, why, ...rest } = given;
  return {
    ...rest,
    label: null,
    id: nextId("e", scene.record.evidence),
    foundOn: scene.today,
    relations: [{ commitment: commitment.ref, relation, why }],
    recordedAt: scene.at,
    withdrawn: null,
  };
}

/** Nothing can be evidence before it happened; what does not count says why. `prefix` goes before the field's name. */
export function refusalOfEvidence(given: NewEvidence, { record, today }: Scene, prefix: string): RuleRefusal | null {
  if (given.on > today) return { code: "in-future", field: `${prefix}on` };
  if (given.published !== null && given.published > today) return { code: "in-future", field: `${prefix}published` };
  if (given.relation === "does-not-count" && given.why === null) return { code: "why-required", field: `${prefix}why` };
  const known = record.agreement.parties.some(({ code }) => code === given.party);
  return given.party !== null && !known ? { code: "unknown-party", field: `${prefix}party` } : null;
}
