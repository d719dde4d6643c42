/** What can be brought in as a table, one item a row. */
export const TABLE_KINDS = ["assessments", "checks"] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/**
 * Why a table was refused, beside what the commands refuse: where, and a code that lib/i18n words
 * (`tables.refusal.<code>`, or the editing forms' words for a code of theirs).
 */
export const TABLE_REFUSAL_CODES = [
  // the file
  "too-large",
  "not-utf8",
  "empty-file",
  "malformed",
  "missing-column",
  "unknown-column",
  "column-twice",
  "too-many-rows",
  // one row
  "cell-count",
  "choice",
  "true-or-false",
  "not-an-id",
  "unknown-agreement",
  "unknown-id",
  "differs",
  "set-by-record",
  "row-twice",
  "row-stale",
  "needs-approval",
] as const;
export type TableRefusalCode = (typeof TABLE_REFUSAL_CODES)[number];

/**
 * One thing to put right. `row` counts as a spreadsheet does, the line of column names being 1;
 * null for the file as a whole. `value` is what stands there, cut to 80 characters.
 */
export type TableRefusal = { row: number | null; column: string | null; code: string; value: string };

/** One row that an import adds, or added. `id` is the one the record gives it. */
export type AddedRow = { row: number; agreement: string; commitment: string | null; id: string };

/** What an import does, or would do. With refusals nothing is written at all. */
export type TablePlan = {
  kind: TableKind;
  added: AddedRow[];
  /** Rows that the record has already. */
  unchanged: number;
  refusals: TableRefusal[];
  /** Names what would be written, on which versions: another name, another outcome. */
  plan: string;
};

/** What was given at a place, cut for messages. */
export function refusedAt(row: number | null, column: string | null, code: string, value = ""): TableRefusal {
  return { row, column, code, value: value.length > 80 ? `${value.slice(0, 79)}…` : value };
}
