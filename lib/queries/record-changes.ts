import { onlyRaisesVersion } from "@/lib/domain/history";
import type { AuditEntry } from "@/lib/domain/record";
import { entriesKnownOn } from "@/lib/domain/replay";
import { type Around, aroundOf } from "@/lib/domain/story";
import type { HistoryEntry, Perspective } from "@/lib/domain/view";
import { type Asked, ask } from "@/lib/queries/answer";
import { allEntries } from "@/lib/queries/snapshot";

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
  const all = await allEntries(asking.from);
  const known = perspective.knownOn === null ? all : entriesKnownOn(all, perspective.knownOn);
  const found: RecordChange[] = [];
  let last: AuditEntry | null = null;
  for (const entry of [...known].reverse()) {
    if (entry.id > asking.revision || (agreement !== null && entry.agreement !== agreement)) continue;
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
  const around = aroundOf(
    known,
    found.filter(({ importedUpTo }) => importedUpTo === null).map(({ entry }) => entry),
  );
  return found.map((change) => ({ ...change, around: around.get(change.entry.id) ?? null }));
}
