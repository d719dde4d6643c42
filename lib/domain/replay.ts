import { Temporal } from "temporal-polyfill";
import type {
  Agreement,
  AgreementRecord,
  Assessment,
  AuditEntry,
  Check,
  Commitment,
  Evidence,
  Extension,
  IsoDate,
  Step,
  Suggestion,
} from "@/lib/domain/record";
import { endOfDate, zonesOf } from "@/lib/domain/today";

/** An entry as far as the fold needs it. */
export type FoldedEntry = Pick<
  AuditEntry,
  "id" | "recordedAt" | "subjectKind" | "agreement" | "commitment" | "subjectId" | "after"
>;

/** The nouns of an agreement by what entries call them, in the order in which they first appeared. */
export type Shelf = {
  agreement: Agreement | null;
  commitment: Map<string, Commitment>;
  step: Map<string, Step>;
  evidence: Map<string, Evidence>;
  assessment: Map<string, Assessment>;
  check: Map<string, Check>;
  extension: Map<string, Extension>;
  suggestion: Map<string, Suggestion>;
};

const emptyShelf = (): Shelf => ({
  agreement: null,
  commitment: new Map(),
  step: new Map(),
  evidence: new Map(),
  assessment: new Map(),
  check: new Map(),
  extension: new Map(),
  suggestion: new Map(),
});

function place<T>(nouns: Map<string, T>, key: string, after: T | null): void {
  if (after === null) nouns.delete(key);
  else nouns.set(key, after);
}

/** Entries from before commitments could be comparable do not name the member; none were. */
function withComparable(commitment: Commitment | null): Commitment | null {
  return commitment && { ...commitment, comparable: commitment.comparable ?? [] };
}

/** Nor do those from before a check could be withdrawn; none was. */
function withWithdrawal(check: Check | null): Check | null {
  return check && { ...check, withdrawn: check.withdrawn ?? null };
}

/** Kinds whose names are only good within a commitment. */
const WITHIN = new Set<AuditEntry["subjectKind"]>(["step", "assessment", "extension"]);

/** What a noun goes by on its shelf. */
export function keyOf(entry: Pick<AuditEntry, "subjectKind" | "commitment" | "subjectId">): string {
  return WITHIN.has(entry.subjectKind) ? `${entry.commitment ?? ""}/${entry.subjectId}` : entry.subjectId;
}

/** What the entry wrote: each kind's `after` is that noun, whole, exactly as lib/domain/record.ts has it. */
export function apply(shelf: Shelf, entry: Omit<FoldedEntry, "recordedAt">): void {
  const key = keyOf(entry);
  switch (entry.subjectKind) {
    case "agreement":
      shelf.agreement = entry.after as Agreement | null;
      break;
    case "commitment":
      place(shelf.commitment, key, withComparable(entry.after as Commitment | null));
      break;
    case "step":
      place(shelf.step, key, entry.after as Step | null);
      break;
    case "evidence":
      place(shelf.evidence, key, entry.after as Evidence | null);
      break;
    case "assessment":
      place(shelf.assessment, key, entry.after as Assessment | null);
      break;
    case "check":
      place(shelf.check, key, withWithdrawal(entry.after as Check | null));
      break;
    case "extension":
      place(shelf.extension, key, entry.after as Extension | null);
      break;
    case "suggestion":
      place(shelf.suggestion, key, entry.after as Suggestion | null);
      break;
  }
}

/** What stands on a shelf as a record; null without an agreement. */
export function recordIn({ agreement, ...nouns }: Shelf): AgreementRecord | null {
  if (agreement === null) return null;
  return {
    agreement,
    commitments: [...nouns.commitment.values()],
    steps: [...nouns.step.values()],
    evidence: [...nouns.evidence.values()],
    assessments: [...nouns.assessment.values()],
    checks: [...nouns.check.values()],
    extensions: [...nouns.extension.values()],
    suggestions: [...nouns.suggestion.values()],
  };
}

/**
 * The record that a run of audit entries leaves behind: for every subject its
 * last `after`. Agreements, and the nouns within one, stand in the order in
 * which they first appeared. Entries must be in the order of their ids.
 */
export function replay(entries: readonly FoldedEntry[]): AgreementRecord[] {
  const shelves = new Map<string, Shelf>();
  for (const entry of entries) {
    let shelf = shelves.get(entry.agreement);
    if (!shelf) {
      shelf = emptyShelf();
      shelves.set(entry.agreement, shelf);
    }
    apply(shelf, entry);
  }
  return [...shelves.values()].flatMap((shelf) => recordIn(shelf) ?? []);
}

/**
 * The entries that had been recorded by the end of the day `knownOn`. The day
 * ends where it ends last among the agreement's parties, as they stood in the
 * record then: later entries can never change what a past day shows.
 */
export function entriesKnownOn<E extends FoldedEntry>(entries: readonly E[], knownOn: IsoDate): E[] {
  const ends = new Map<string, Temporal.Instant>();
  const instants = new Map<string, Temporal.Instant>(); // many entries are written at one moment
  return entries.filter((entry) => {
    let end = ends.get(entry.agreement);
    const isAgreement = entry.subjectKind === "agreement" && entry.after !== null;
    if (!end && isAgreement) end = dayEnd(entry.after as Agreement, knownOn);
    end ??= Temporal.Instant.from(endOfDate(knownOn, ["UTC"]));
    const at = instants.get(entry.recordedAt) ?? Temporal.Instant.from(entry.recordedAt);
    instants.set(entry.recordedAt, at);
    if (Temporal.Instant.compare(at, end) >= 0) return false;
    if (isAgreement) ends.set(entry.agreement, dayEnd(entry.after as Agreement, knownOn));
    return true;
  });
}

function dayEnd(agreement: Agreement, day: IsoDate): Temporal.Instant {
  return Temporal.Instant.from(endOfDate(day, zonesOf(agreement)));
}
