import type { Engine, Transaction } from "@/lib/data/client";
import { writeAgreement } from "@/lib/data/rows/agreement";
import { writeAssessment, writeNewAssessments } from "@/lib/data/rows/assessment";
import { writeCheck, writeNewChecks } from "@/lib/data/rows/check";
import { writeCommitment } from "@/lib/data/rows/commitment";
import { writeEvidence } from "@/lib/data/rows/evidence";
import { writeExtension } from "@/lib/data/rows/extension";
import { writeStep } from "@/lib/data/rows/step";
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

/** Writes many new nouns: assessments and checks with a few statements in all, anything else one by one. */
export async function writeNewNouns(tx: Transaction, engine: Engine, nouns: readonly Placed[]): Promise<void> {
  const assessments = nouns.flatMap(({ noun, ...at }) =>
    noun.kind === "assessment" ? [{ ...at, value: noun.value }] : [],
  );
  const checks = nouns.flatMap(({ noun, ...at }) => (noun.kind === "check" ? [{ ...at, value: noun.value }] : []));
  if (assessments.length > 0) await writeNewAssessments(tx, engine, assessments);
  if (checks.length > 0) await writeNewChecks(tx, engine, checks);
  for (const { agreement, noun, position } of nouns)
    if (noun.kind !== "assessment" && noun.kind !== "check") await writeNoun(tx, agreement, noun, position);
}
