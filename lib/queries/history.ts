import { concerns } from "@/lib/domain/history";
import { entriesKnownOn } from "@/lib/domain/replay";
import type { Answer, HistoryEntry, Perspective } from "@/lib/domain/view";
import type { Asked } from "@/lib/queries/answer";
import { commitmentAnswer } from "@/lib/queries/commitment";
import { allEntries } from "@/lib/queries/snapshot";

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
  // Kept from one question to the next, and cut at the answer's own revision: a change may have come in between.
  const all = (await allEntries(asked?.from)).filter((one) => one.agreement === slug && one.id <= found.revision);
  const known = perspective.knownOn === null ? all : entriesKnownOn(all, perspective.knownOn);
  const entries = known.filter((entry) => concerns(entry, ref));
  return { ...found, data: entries.map(({ previousHash: _, ...entry }) => entry) };
}
