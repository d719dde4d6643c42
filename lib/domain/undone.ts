import type { AgreementRecord, AuditEntry } from "@/lib/domain/record";
import { apply, keyOf, recordIn, type Shelf } from "@/lib/domain/replay";

/** An entry as far as taking it back needs it. */
export type UndoneEntry = Pick<
  AuditEntry,
  "id" | "subjectKind" | "agreement" | "commitment" | "subjectId" | "before"
> & {
  /** It took its subject out of the record. */
  removes: boolean;
};

/**
 * The record of an agreement as it was before `entries`, the last about it, in the order of their ids: what
 * replaying all others gives, for the work of these few. Null where it was not there yet, and undefined
 * where they do not tell: of what was taken out of the record, the place in its list is not known.
 */
export function undone(record: AgreementRecord, entries: readonly UndoneEntry[]): AgreementRecord | null | undefined {
  const shelf = shelfOf(record);
  for (const entry of [...entries].reverse()) {
    if (entry.removes || !stands(shelf, entry)) return undefined;
    apply(shelf, { ...entry, after: entry.before });
  }
  return recordIn(shelf);
}

function stands(shelf: Shelf, entry: UndoneEntry): boolean {
  return entry.subjectKind === "agreement" ? shelf.agreement !== null : shelf[entry.subjectKind].has(keyOf(entry));
}

function shelfOf(record: AgreementRecord): Shelf {
  const under = <T extends { commitment: string; id: string }>(nouns: readonly T[]) =>
    new Map(
      nouns.map((noun) => [keyOf({ subjectKind: "step", commitment: noun.commitment, subjectId: noun.id }), noun]),
    );
  const byId = <T extends { id: string }>(nouns: readonly T[]) => new Map(nouns.map((noun) => [noun.id, noun]));
  return {
    agreement: record.agreement,
    commitment: new Map(record.commitments.map((noun) => [noun.ref, noun])),
    step: under(record.steps),
    evidence: byId(record.evidence),
    assessment: under(record.assessments),
    check: byId(record.checks),
    extension: under(record.extensions),
    suggestion: byId(record.suggestions),
  };
}
