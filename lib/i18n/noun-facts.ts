import type {
  Agreement,
  Assessment,
  Check,
  Commitment,
  Evidence,
  Extension,
  Step,
  SubjectKind,
  Suggestion,
} from "@/lib/domain/record";
import {
  assessmentFacts,
  checkFacts,
  evidenceFacts,
  extensionFacts,
  type ItemContext,
  stepFacts,
  suggestionFacts,
} from "@/lib/i18n/item-facts";
import type { Locale } from "@/lib/i18n/locales";
import type { Line, Said } from "@/lib/i18n/said";
import { agreementFacts, commitmentFacts } from "@/lib/i18n/text-facts";

/** Every field of a noun of the record in words, whatever kind it is. */
export function nounFacts(locale: Locale, kind: SubjectKind, value: unknown, context: ItemContext): Said[] {
  switch (kind) {
    case "agreement":
      return agreementFacts(locale, value as Agreement);
    case "commitment":
      return commitmentFacts(locale, value as Commitment, context.partyName);
    case "assessment":
      return assessmentFacts(locale, value as Assessment, context);
    case "evidence":
      return evidenceFacts(locale, value as Evidence, context);
    case "check":
      return checkFacts(locale, value as Check);
    case "step":
      return stepFacts(locale, value as Step, context);
    case "extension":
      return extensionFacts(locale, value as Extension);
    case "suggestion":
      return suggestionFacts(locale, value as Suggestion);
  }
}

/** One field on both sides; `changes` where they say different things. */
export type SideRow = { key: string; term: string; now: Line[]; proposed: Line[]; changes: boolean };

/** Two versions of a noun, field by field: those of the proposed one first, then what it no longer has. */
export function sideBySide(now: readonly Said[], proposed: readonly Said[]): SideRow[] {
  const stood = new Map(now.map((said) => [said.key, said]));
  const kept = new Set(proposed.map(({ key }) => key));
  const pairs = [
    ...proposed.map((said) => ({ ...said, now: stood.get(said.key)?.lines ?? [], proposed: said.lines })),
    ...now.filter(({ key }) => !kept.has(key)).map((said) => ({ ...said, now: said.lines, proposed: [] })),
  ];
  return pairs
    .filter((pair) => pair.now.length > 0 || pair.proposed.length > 0)
    .map(({ key, term, now: was, proposed: becomes }) => ({
      ...{ key, term, now: was, proposed: becomes },
      changes: JSON.stringify(was) !== JSON.stringify(becomes),
    }));
}
