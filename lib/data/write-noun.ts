import type { Engine, Transaction } from "@/lib/data/client";
import { writeAgreement } from "@/lib/data/rows/agreement";
import { writeAssessment, writeNewAssessments } from "@/lib/data/rows/assessment";
import { writeCheck, writeNewChecks } from "@/lib/data/rows/check";
import { writeCommitment, writeNewCommitments } from "@/lib/data/rows/commitment";
import { writeEvidence, writeNewEvidence } from "@/lib/data/rows/evidence";
import { writeExtension, writeNewExtensions } from "@/lib/data/rows/extension";
import { writeNewSteps, writeStep } from "@/lib/data/rows/step";
import { writeSuggestion } from "@/lib/data/rows/suggestion";
import type {
  Agreement,
  Assessment,
  Check,
  Commitment,
  Evidence,
  Extension,
  Step,
  Suggestion,
} from "@/lib/domain/record";

/** One noun as a change of it is written: what it is, and all of it. */
export type Noun =
  | { kind: "agreement"; value: Agreement }
  | { kind: "commitment"; value: Commitment }
  | { kind: "step"; value: Step }
  | { kind: "evidence"; value: Evidence }
  | { kind: "assessment"; value: Assessment }
  | { kind: "check"; value: Check }
  | { kind: "extension"; value: Extension }
  | { kind: "suggestion"; value: Suggestion };

/** How an audit entry names the noun. */
export function subjectOf({ kind, value }: Noun): { commitment: string | null; subjectId: string } {
  switch (kind) {
    case "agreement":
      return { commitment: null, subjectId: value.slug };
    case "commitment":
      return { commitment: value.ref, subjectId: value.ref };
    case "evidence":
      return {
        commitment: value.relations.length === 1 ? (value.relations[0]?.commitment ?? null) : null,
        subjectId: value.id,
      };
    default:
      return { commitment: value.commitment, subjectId: value.id };
  }
}

/** Writes the rows of one noun: a new one at its `position`, or with null in place of what is stored. */
export async function writeNoun(
  tx: Transaction,
  agreement: string,
  noun: Noun,
  position: number | null,
): Promise<void> {
  switch (noun.kind) {
    case "agreement":
      return writeAgreement(tx, noun.value, position);
    case "commitment":
      return writeCommitment(tx, noun.value, position);
    case "step":
      return writeStep(tx, agreement, noun.value, position);
    case "evidence":
      return writeEvidence(tx, agreement, noun.value, position);
    case "assessment":
      return writeAssessment(tx, agreement, noun.value, position);
    case "check":
      return writeCheck(tx, agreement, noun.value, position);
    case "extension":
      return writeExtension(tx, agreement, noun.value, position);
    case "suggestion":
      return writeSuggestion(tx, agreement, noun.value, position);
  }
}

/** One new noun of many, with its place in the record. */
type Placed = { agreement: string; noun: Noun; position: number };
type Kind = Noun["kind"];
/** A noun of one kind, with its place. */
type PlacedValue<K extends Kind> = { agreement: string; value: Extract<Noun, { kind: K }>["value"]; position: number };

/**
 * Writes many new nouns, each kind with a few statements, in the order in which kinds refer to each
 * other. Agreements and suggestions come with more than their own rows and are written one by one.
 */
export async function writeNewNouns(tx: Transaction, engine: Engine, nouns: readonly Placed[]): Promise<void> {
  const of = <K extends Kind>(kind: K): PlacedValue<K>[] =>
    nouns.flatMap(({ agreement, noun, position }) =>
      noun.kind === kind ? [{ agreement, value: noun.value as PlacedValue<K>["value"], position }] : [],
    );
  for (const { value, position } of of("agreement")) await writeAgreement(tx, value, position);
  await writeNewCommitments(tx, engine, of("commitment"));
  await writeNewSteps(tx, engine, of("step"));
  await writeNewEvidence(tx, engine, of("evidence"));
  await writeNewAssessments(tx, engine, of("assessment"));
  await writeNewChecks(tx, engine, of("check"));
  await writeNewExtensions(tx, engine, of("extension"));
  for (const { agreement, value, position } of of("suggestion")) await writeSuggestion(tx, agreement, value, position);
}
