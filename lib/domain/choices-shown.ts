import type { Choice } from "@/lib/domain/filter-terms";

/** The most choices of one filter that stand as boxes to tick. */
export const MOST_BOXES = 12;

/**
 * The choices of a filter that the record has: as boxes to tick those that are chosen and those that most
 * would be listed with, and the rest, when there are too many. Both in the order given.
 */
export function choicesShown(choices: readonly Choice[]): { boxes: Choice[]; rest: Choice[] } {
  const had = choices.filter(({ inAll, chosen }) => inAll > 0 || chosen);
  if (had.length <= MOST_BOXES) return { boxes: had, rest: [] };
  const others = had.filter(({ chosen }) => !chosen).sort((one, other) => other.count - one.count);
  const rest = new Set(others.slice(Math.max(0, MOST_BOXES - (had.length - others.length))));
  return { boxes: had.filter((one) => !rest.has(one)), rest: had.filter((one) => rest.has(one)) };
}
