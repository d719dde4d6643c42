import type { Transaction } from "@/lib/data/client";
import { oneOf, readOptionalText, writeOptional } from "@/lib/data/rows/json";
import { SUGGESTION_OUTCOMES, type Suggestion } from "@/lib/domain/record";
import type { Prisma } from "@/lib/generated/sqlite/client";

type SuggestionRow = Prisma.SuggestionOutcomeGetPayload<object>;

export function toSuggestion(row: SuggestionRow): Suggestion {
  const { agreementSlug: _agreement, position: _position, ref, shows, reason, outcome, ...rest } = row;
  return {
    ...rest,
    commitment: ref,
    shows: readOptionalText(shows),
    outcome: oneOf(SUGGESTION_OUTCOMES, outcome),
    reason: readOptionalText(reason),
  };
}

/**
 * Writes the outcome and, with it, empties what was waiting for it: what the record keeps of the
 * reader's words stands in the outcome, and the address for an answer is kept nowhere.
 */
export async function writeSuggestion(
  tx: Transaction,
  agreementSlug: string,
  suggestion: Suggestion,
  position: number | null,
): Promise<void> {
  const { id, commitment: ref, shows, reason, ...rest } = suggestion;
  const columns = { ...rest, ref, shows: writeOptional(shows), reason: writeOptional(reason) };
  if (position === null)
    await tx.suggestionOutcome.update({ where: { agreementSlug_id: { agreementSlug, id } }, data: columns });
  else await tx.suggestionOutcome.create({ data: { agreementSlug, id, position, ...columns } });
  await tx.suggestion.updateMany({
    where: { id: suggestion.receipt },
    data: {
      status: suggestion.outcome,
      email: null,
      emailUntil: null,
      url: null,
      publisher: null,
      on: null,
      shows: null,
    },
  });
}
