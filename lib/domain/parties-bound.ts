import type { Agreement, Commitment } from "@/lib/domain/record";

/** Who is bound: every party (`both` of two, `all` of more), each for itself, or those named. */
export type PartiesBound = { code: "both" | "all" | "each" } | { code: "named"; parties: string[] };

/** Sums up `bound` and `parties` of a commitment against the parties of its agreement. */
export function partiesBound(
  commitment: Pick<Commitment, "bound" | "parties">,
  agreement: Pick<Agreement, "parties">,
): PartiesBound {
  const everyone = agreement.parties.every((party) => commitment.parties.includes(party.code));
  if (!everyone) return { code: "named", parties: commitment.parties };
  if (commitment.bound === "each") return { code: "each" };
  return { code: agreement.parties.length === 2 ? "both" : "all" };
}
