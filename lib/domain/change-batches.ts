import { onlyRaisesVersion } from "@/lib/domain/history";
import type { AuditEntry, Evidence } from "@/lib/domain/record";

/** Entries that one person wrote with one command at one instant, about one agreement; oldest first. */
export type ChangeBatch = {
  /** The first of them; a batch is named by it. */
  first: AuditEntry;
  /** Those worth telling: what only counts one more version is left out. Never empty. */
  told: AuditEntry[];
  /** The commitments concerned, in the order in which they come up. */
  refs: string[];
  /** Whether the agreement itself entered the record with it. */
  enters: boolean;
};

/** Whether two neighbouring entries were written by one command. An import is one however much it writes. */
function isTogether(a: AuditEntry | undefined, b: AuditEntry | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const alike =
    a.recordedAt === b.recordedAt && a.actor === b.actor && a.action === b.action && a.agreement === b.agreement;
  // A command counts versions last, which tells two commands of one instant apart: a demonstration's clock stands still.
  return alike && (a.action === "import-agreement" || !onlyRaisesVersion(a) || onlyRaisesVersion(b));
}

/** The commitments that an entry is about; none for the agreement as a whole. */
export function refsOf(entry: AuditEntry): string[] {
  if (entry.commitment !== null) return [entry.commitment];
  const relations = entry.subjectKind === "evidence" ? (entry.after as Evidence).relations : [];
  return relations.map((relation) => relation.commitment);
}

function batchOf(entries: AuditEntry[]): ChangeBatch[] {
  const told = entries.filter((entry) => !onlyRaisesVersion(entry));
  const first = entries[0];
  if (first === undefined || told.length === 0) return [];
  const enters = told.some((entry) => entry.subjectKind === "agreement" && entry.before === null);
  return [{ first, told, refs: [...new Set(told.flatMap(refsOf))], enters }];
}

/** The `limit` latest changes, newest first, out of entries in the order of their ids. */
export function latestBatches(entries: readonly AuditEntry[], limit: number): ChangeBatch[] {
  const batches: ChangeBatch[] = [];
  let end = entries.length;
  while (end > 0 && batches.length < limit) {
    let start = end - 1;
    while (start > 0 && isTogether(entries[start - 1], entries[start])) start -= 1;
    batches.push(...batchOf(entries.slice(start, end)));
    end = start;
  }
  return batches;
}

/** The same change as far as it is about these commitments; null when it is not. */
export function narrowedTo(batch: ChangeBatch, refs: readonly string[]): ChangeBatch | null {
  const told = batch.told.filter((entry) => refsOf(entry).some((ref) => refs.includes(ref)));
  if (told.length === 0) return null;
  return { ...batch, told, refs: batch.refs.filter((ref) => refs.includes(ref)), enters: false };
}
