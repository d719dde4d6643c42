import type { AgreementRecord, Assessment } from "@/lib/domain/record";
import { type Cell, csvParts } from "@/lib/formats/csv";

type Column = (one: Assessment, at: { agreement: string; version: number }) => Cell;

/** The table's columns in their order; docs/tables.md says what each holds. New ones are added at the end. */
const COLUMNS = {
  agreement: (_one, { agreement }) => agreement,
  ref: ({ commitment }) => commitment,
  id: ({ id }) => id,
  party: ({ party }) => party,
  state: ({ state }) => state,
  disputed: ({ disputed }) => String(disputed),
  progress: ({ progress }) => progress,
  effective_on: ({ effectiveOn }) => effectiveOn,
  reason_en: ({ reason }) => reason.en,
  reason_ja: ({ reason }) => reason.ja,
  evidence: ({ evidence }) => evidence.join(" "),
  version: (_one, { version }) => version,
  by: ({ by }) => by,
  recorded_at: ({ recordedAt }) => recordedAt,
  withdrawn_at: ({ withdrawn }) => withdrawn?.at ?? null,
  withdrawn_by: ({ withdrawn }) => withdrawn?.by ?? null,
  withdrawn_reason: ({ withdrawn }) => withdrawn?.reason ?? null,
} as const satisfies Record<string, Column>;
export const ASSESSMENT_COLUMNS: readonly string[] = Object.keys(COLUMNS);

/** One assessment as cells by column name, unguarded. */
export function assessmentCells(one: Assessment, agreement: string, version: number): Record<string, Cell> {
  return Object.fromEntries(
    Object.entries(COLUMNS).map(([name, column]) => [name, (column as Column)(one, { agreement, version })]),
  );
}

/** Every assessment of the records as a table, line by line, withdrawn ones too; importing it again changes nothing. */
export function assessmentsCsv(records: Iterable<AgreementRecord>): Generator<string> {
  function* lines(): Generator<Cell[]> {
    for (const { agreement, commitments, assessments } of records) {
      const versions = new Map(commitments.map(({ ref, version }) => [ref, version]));
      for (const one of assessments)
        yield Object.values(assessmentCells(one, agreement.slug, versions.get(one.commitment) ?? 0));
    }
  }
  return csvParts(ASSESSMENT_COLUMNS, lines());
}
