import type { Decision, Scene } from "@/lib/commands/decide";
import { verb } from "@/lib/commands/verb";
import type { Commitment } from "@/lib/domain/record";
import { LinkComparableInput } from "@/lib/schema/commands/link-comparable";

/**
 * Records that a commitment of another agreement is of the same kind as this one, or takes that back. With
 * itself: that it is to be compared even while no other agreement has its like.
 */
export const linkComparable = verb({ action: "link-comparable", input: LinkComparableInput, decide });

function decide({ other, link, reason }: LinkComparableInput, { commitment: stored }: Scene): Decision {
  const before = stored as Commitment;
  const isItself = other.agreement === before.agreement && other.commitment === before.ref;
  if (other.agreement === before.agreement && !isItself) return { refuse: { code: "same-agreement", field: "other" } };
  const rest = before.comparable.filter(
    ({ agreement, commitment }) => agreement !== other.agreement || commitment !== other.commitment,
  );
  const isLinked = rest.length < before.comparable.length;
  if (isLinked === link) return { refuse: { code: "unchanged", field: "other" } };
  const comparable = link ? [...rest, other] : rest;
  const value: Commitment = { ...before, version: before.version + 1, comparable };
  return { write: [{ noun: { kind: "commitment", value }, before }], reason };
}
