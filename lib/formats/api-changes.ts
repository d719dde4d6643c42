import type { ChangesBetween } from "@/lib/domain/change";

/** Most changes in one answer; the latest. */
const MOST_CHANGES = 1000;

/** What changed between two days, with how many changes there are in all. */
export function toApiChanges({ from, to, before, after, counts, changes }: ChangesBetween) {
  return { from, to, before, after, counts, total: changes.length, changes: changes.slice(0, MOST_CHANGES) };
}
