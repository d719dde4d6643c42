import type { AuditEntry, Evidence } from "@/lib/domain/record";
import { sharing } from "@/lib/domain/sharing";

type Subject = Pick<AuditEntry, "subjectKind" | "commitment" | "before" | "after">;

function bearsOn(noun: unknown, ref: string): boolean {
  const relations = (noun as Evidence | null)?.relations ?? [];
  return relations.some(({ commitment }) => commitment === ref);
}

/**
 * Whether an entry changed what is shown of a commitment: itself, what lies
 * under it, evidence that bears on it, a look through the whole agreement. With
 * null: whether it is about the agreement as a whole, to which a new commitment belongs.
 */
export function concerns(entry: Subject, ref: string | null): boolean {
  if (ref === null)
    return (
      entry.subjectKind === "agreement" ||
      (entry.subjectKind === "check" && entry.commitment === null) ||
      (entry.subjectKind === "commitment" && entry.before === null)
    );
  if (entry.subjectKind === "evidence") return bearsOn(entry.after, ref) || bearsOn(entry.before, ref);
  if (entry.subjectKind === "check") return entry.commitment === null || entry.commitment === ref;
  return entry.commitment === ref;
}

/** Whether all that an entry did was to count one more version, because something under its subject changed. */
export function onlyRaisesVersion({ subjectKind, before, after }: Subject): boolean {
  if (subjectKind !== "commitment" && subjectKind !== "agreement") return false;
  if (before === null || after === null) return false;
  return sharing({ ...after, version: (before as { version: number }).version }, before) === before;
}

/** Whether an entry is the one that counts a version of its subject, which is the last of the change that made it. */
export function isVersionEntry({ subjectKind, before, after }: Subject): boolean {
  if ((subjectKind !== "commitment" && subjectKind !== "agreement") || before === null || after === null) return false;
  return (after as { version: number }).version === (before as { version: number }).version + 1;
}
