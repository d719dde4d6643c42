import { sendable } from "@/lib/formats/sendable-text";

/** A number stays a number; null is an empty cell. */
export type Cell = string | number | null;

/**
 * What makes a spreadsheet take a cell for a formula, also in the wide forms of East Asian keyboards.
 * Apostrophes before it count too, so that the one put in front can be told from the writer's own.
 */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/;

function written(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  // Looked at before and after cleaning, so that nothing hides a formula from the first look.
  const clean = sendable(cell);
  const safe = FORMULA.test(cell) || FORMULA.test(clean) ? `'${clean}` : clean;
  return /[",\n]/.test(safe) || safe !== safe.trim()
    ? `"${safe.replaceAll('"', '""').replaceAll("\n", "\r\n")}"`
    : safe;
}

/**
 * A table as RFC 4180 has it: UTF-8 with a byte order mark, so that spreadsheets
 * read Japanese, and lines that end in CRLF. Text that a spreadsheet would run as
 * a formula gets an apostrophe in front.
 */
export function writeCsv(columns: readonly string[], rows: Iterable<readonly Cell[]>): string {
  return [...csvParts(columns, rows)].join("");
}

/** The same table line by line, each made when it is asked for. */
export function* csvParts(columns: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  yield `\ufeff${line(columns)}`;
  for (const row of rows) yield line(row);
}

const line = (row: readonly Cell[]) => `${row.map(written).join(",")}\r\n`;

/** A cell as it was before `writeCsv` made it harmless: without the apostrophe that stands before what looks like a formula. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
