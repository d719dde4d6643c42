import type { Assessment, Evidence, EvidenceRelation } from "@/lib/domain/record";

/**
 * The one rule of what a judgement may rest on (docs/decisions/0014): above `no-evidence` it
 * needs at least one item that stands and that counts for the same commitment.
 */

const COUNTING: readonly EvidenceRelation[] = ["supports", "contradicts", "candidate"];

/** Whether an item that bears on a commitment so can carry a judgement of it: context and what does not count cannot. */
export function counts(relation: EvidenceRelation): boolean {
  return COUNTING.includes(relation);
}

type Item = Pick<Evidence, "id"> & {
  relations: readonly { commitment: string; relation: EvidenceRelation }[];
  withdrawn: unknown;
};

/** The items, by id, that can carry a judgement of the commitment. */
export function groundsFor(commitment: string, evidence: readonly Item[]): Set<string> {
  const carrying = evidence.filter(
    ({ withdrawn, relations }) =>
      !withdrawn && relations.some((one) => one.commitment === commitment && counts(one.relation)),
  );
  return new Set(carrying.map(({ id }) => id));
}

type Judgement = Pick<Assessment, "commitment" | "state" | "evidence"> & { withdrawn: unknown };

/** Whether a standing judgement that has a ground would lose its last one if `evidence` took the place of what there is. */
export function leavesGroundless(
  record: { assessments: readonly Judgement[]; evidence: readonly Item[] },
  evidence: readonly Item[],
): boolean {
  const carried = (one: Judgement, items: readonly Item[]) => {
    const grounds = groundsFor(one.commitment, items);
    return one.evidence.some((id) => grounds.has(id));
  };
  return record.assessments
    .filter(({ withdrawn, state }) => !withdrawn && state !== "no-evidence")
    .some((one) => carried(one, record.evidence) && !carried(one, evidence));
}
