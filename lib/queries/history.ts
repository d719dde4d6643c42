import { loadEntries } from "@/lib/data/entries";
import type { AuditEntry, Evidence } from "@/lib/domain/record";
import { entriesKnownOn } from "@/lib/domain/replay";
import type { Answer, HistoryEntry, Perspective } from "@/lib/domain/view";
import type { Asked } from "@/lib/queries/answer";
import { commitmentAnswer } from "@/lib/queries/commitment";

function bearsOn(noun: unknown, ref: string): boolean {
  const relations = (noun as Evidence | null)?.relations ?? [];
  return relations.some((relation) => relation.commitment === ref);
}

/** Whether the entry changed what is shown of the commitment: itself, its evidence, or a look through the whole agreement. */
function concerns(entry: AuditEntry, ref: string): boolean {
  if (entry.subjectKind === "evidence") return bearsOn(entry.after, ref) || bearsOn(entry.before, ref);
  if (entry.subjectKind === "check") return entry.commitment === null || entry.commitment === ref;
  return entry.commitment === ref;
}

/**
 * Who changed what of a commitment, oldest first, up to the end of `knownOn`.
 * `asOf` does not matter: the history is about what was recorded, not about what
 * happened. `data` is null when the record does not have the commitment.
 */
export async function historyAnswer(
  slug: string,
  ref: string,
  perspective: Perspective,
  asked?: Asked,
): Promise<Answer<HistoryEntry[] | null>> {
  const found = await commitmentAnswer(slug, ref, perspective, asked);
  if (!found.data) return { ...found, data: null };
  const all = await loadEntries({ agreement: slug }, asked?.from);
  const known = perspective.knownOn === null ? all : entriesKnownOn(all, perspective.knownOn);
  const entries = known.filter((entry) => concerns(entry, ref));
  return { ...found, data: entries.map(({ previousHash: _, ...entry }) => entry) };
}
