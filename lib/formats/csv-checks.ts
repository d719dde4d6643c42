import type { AgreementRecord, Check } from "@/lib/domain/record";
import { type Cell, csvParts } from "@/lib/formats/csv";

type Column = (one: Check, at: { agreement: string; version: number }) => Cell;

/** The table's columns in their order; docs/tables.md says what each holds. New ones are added at the end. */
const COLUMNS = {
  agreement: (_one, { agreement }) => agreement,
  ref: ({ commitment }) => commitment,
  id: ({ id }) => id,
  on: ({ on }) => on,
  up_to: ({ upTo }) => upTo,
  note_en: ({ note }) => note?.en ?? null,
  note_ja: ({ note }) => note?.ja ?? null,
  version: (_one, { version }) => version,
  by: ({ by }) => by,
  recorded_at: ({ recordedAt }) => recordedAt,
  withdrawn_at: ({ withdrawn }) => withdrawn?.at ?? null,
  withdrawn_by: ({ withdrawn }) => withdrawn?.by ?? null,
  withdrawn_reason: ({ withdrawn }) => withdrawn?.reason ?? null,
} as const satisfies Record<string, Column>;
export const CHECK_COLUMNS: readonly string[] = Object.keys(COLUMNS);

/** One check as cells by column name, unguarded. */
export function checkCells(one: Check, agreement: string, version: number): Record<string, Cell> {
  return Object.fromEntries(
    Object.entries(COLUMNS).map(([name, column]) => [name, (column as Column)(one, { agreement, version })]),
  );
}

/**
 * Every check of the records as a table, line by line, withdrawn ones too; without a ref the whole
 * agreement was looked through. Importing it again changes nothing.
 */
export function checksCsv(records: Iterable<AgreementRecord>): Generator<string> {
  function* lines(): Generator<Cell[]> {
    for (const { agreement, commitments, checks } of records) {
      const versions = new Map(commitments.map(({ ref, version }) => [ref, version]));
      for (const one of checks) {
        const version = one.commitment === null ? agreement.version : (versions.get(one.commitment) ?? 0);
        yield Object.values(checkCells(one, agreement.slug, version));
      }
    }
  }
  return csvParts(CHECK_COLUMNS, lines());
}
