import { GROUPINGS } from "@/lib/domain/charts/delivery-groups";
import { type InputProblem, problem, type SearchInput, valuesOf } from "@/lib/schema/search-params";

/** Reads `by`: what delivery is told apart by. What is no grouping is named, and themes stand in for it. */
export function readGrouping(input: SearchInput): { by: (typeof GROUPINGS)[number]; problems: InputProblem[] } {
  const given = valuesOf(input, "by")[0];
  const by = GROUPINGS.find((known) => known === given);
  return { by: by ?? "theme", problems: given === undefined || by ? [] : [problem("by", "unknown-choice", given)] };
}
