import { onlyRaisesVersion } from "@/lib/domain/history";
import type { AuditEntry } from "@/lib/domain/record";
import { type Around, aroundOf } from "@/lib/domain/story";
import type { HistoryEntry, Perspective } from "@/lib/domain/view";
import { type Asked, ask } from "@/lib/queries/answer";
import { entriesBehind, latestEntries } from "@/lib/queries/entries";

/** One change of the record, or everything that one import wrote at once. `around`: what held before a judgement or extension. */
export type RecordChange = { entry: HistoryEntry; importedUpTo: number | null; around: Around | null };

const IMPORT = "import-agreement";

function sameImport(a: AuditEntry, b: AuditEntry): boolean {
  return a.action === IMPORT && b.action === IMPORT && a.agreement === b.agreement && a.recordedAt === b.recordedAt;
}

/**
 * The latest changes of the record, newest first, as far as was known on the day
 * asked for: of one agreement, or of all for null. Entries that only count a
 * version are left out; those of one import stand together under its first.
 */
export async function latestRecordChanges(
  agreement: string | null,
  perspective: Perspective,
  most: number,
  where?: Asked,
): Promise<RecordChange[]> {
  const asking = await ask(perspective, where);
  // One more than is wanted: the oldest of those found may go on among the entries not read yet.
  const { entries } = await latestEntries(agreement, asking, (read) => changesAmong(read, most + 1).length > most);
  const found = changesAmong(entries, most);
  const wanted = found.filter(({ importedUpTo }) => importedUpTo === null).map(({ entry }) => entry);
  const around = aroundOf(await entriesBehind(wanted, asking), wanted);
  return found.map((change) => ({ ...change, around: around.get(change.entry.id) ?? null }));
}

function changesAmong(newestFirst: readonly AuditEntry[], most: number): RecordChange[] {
  const found: RecordChange[] = [];
  let last: AuditEntry | null = null;
  for (const entry of newestFirst) {
    const { previousHash: _, ...shown } = entry;
    const latest = found.at(-1);
    if (latest && last && sameImport(last, entry)) {
      latest.importedUpTo ??= latest.entry.id;
      latest.entry = shown;
    } else {
      if (onlyRaisesVersion(entry)) continue;
      if (found.length === most) break;
      found.push({ entry: shown, importedUpTo: null, around: null });
    }
    last = entry;
  }
  return found;
}
