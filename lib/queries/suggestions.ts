import { answerAddress, findSuggestion, type WaitingSuggestion } from "@/lib/data/suggestions";
import type { CommitmentRow } from "@/lib/domain/filter-terms";
import { commitmentAnswer } from "@/lib/queries/commitment";

/** A suggestion that waits, and the commitment as the record has it now. For editors only. */
export type SuggestionToDecide = CommitmentRow & { suggestion: WaitingSuggestion; wantsAnswer: boolean };

/** Null where there is none of this number, or somebody decided on it. */
export async function suggestionAnswer(receipt: string): Promise<SuggestionToDecide | null> {
  const suggestion = await findSuggestion(receipt);
  if (suggestion?.status !== "waiting") return null;
  const { agreement, commitment } = suggestion;
  const { data } = await commitmentAnswer(agreement, commitment, { asOf: null, knownOn: null });
  return data && { ...data, suggestion, wantsAnswer: (await answerAddress(receipt)) !== null };
}
