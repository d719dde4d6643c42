import type { AgreementRecord, AuditEntry } from "@/lib/domain/record";
import { entriesKnownOn } from "@/lib/domain/replay";
import type { Answer, Perspective } from "@/lib/domain/view";
import { type Asked, answer, ask, dayShown } from "@/lib/queries/answer";
import { allEntries } from "@/lib/queries/snapshot";

/** The record and the entries that made it, oldest first. */
export type EntriesData = { records: AgreementRecord[]; entries: readonly AuditEntry[] };

/** What was recorded up to the end of `knownOn`. `asOf` does not matter: entries are about recording, not about events. */
export async function entriesAnswer(perspective: Perspective, asked?: Asked): Promise<Answer<EntriesData>> {
  const asking = await ask(perspective, asked);
  const { records, revision, from } = asking;
  const all = await allEntries(from);
  // A change may have come in between: entries and record belong to one revision.
  const settled = (all.at(-1)?.id ?? 0) > revision ? all.filter((entry) => entry.id <= revision) : all;
  const entries = perspective.knownOn === null ? settled : entriesKnownOn(all, perspective.knownOn);
  const views = records.map(asking.view);
  return answer(asking, dayShown(asking, views), { records, entries });
}
