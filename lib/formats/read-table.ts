import { CsvError, parse } from "csv-parse/sync";
import { refusedAt, type TableRefusal } from "@/lib/domain/table-import";
import { withoutGuard } from "@/lib/formats/csv";
import { sendable } from "@/lib/formats/sendable-text";

/** The largest table taken in, in bytes and in rows. */
export const LARGEST_TABLE = 8 * 1024 * 1024;
export const MOST_ROWS = 10_000;

/** One row by column name. `row` counts as a spreadsheet does, the line of column names being 1. */
export type TableRow = { row: number; cells: Record<string, string> };
export type ReadTable =
  | { ok: true; columns: string[]; rows: TableRow[] }
  | { ok: false; refusals: [TableRefusal, ...TableRefusal[]] };

const DELIMITERS = [",", ";", "\t"] as const;

/**
 * A table as spreadsheets save it: UTF-8 with or without a byte order mark (or UTF-16 with one),
 * cells parted by commas, semicolons or tabs, lines ended in any way, RFC 4180 quoting. Column
 * names may stand in any order. Cells come back as `writeCsv` was given them.
 */
export function readTable(bytes: Uint8Array, columns: readonly string[], required: readonly string[]): ReadTable {
  const no = (...refusals: [TableRefusal, ...TableRefusal[]]): ReadTable => ({ ok: false, refusals });
  if (bytes.byteLength > LARGEST_TABLE)
    return no(refusedAt(null, null, "too-large", String(LARGEST_TABLE / 1024 / 1024)));
  const text = decoded(bytes);
  if (text === null) return no(refusedAt(null, null, "not-utf8"));
  const records = parsed(text);
  if (!Array.isArray(records)) return no(records);
  const [names, ...rest] = records;
  if (!names) return no(refusedAt(null, null, "empty-file"));
  if (rest.length > MOST_ROWS) return no(refusedAt(null, null, "too-many-rows", String(MOST_ROWS)));
  const header = names.map((name) => name.trim().toLowerCase());
  const wrong = [
    ...required.filter((name) => !header.includes(name)).map((name) => refusedAt(1, name, "missing-column")),
    ...header.flatMap((name, at) => {
      if (!columns.includes(name)) return [refusedAt(1, name.slice(0, 40), "unknown-column", name)];
      return header.indexOf(name) < at ? [refusedAt(1, name, "column-twice")] : [];
    }),
  ];
  const [first, ...more] = wrong;
  if (first) return no(first, ...more.slice(0, 99));
  const rows: TableRow[] = [];
  for (const [at, cells] of rest.entries()) {
    // A spreadsheet keeps emptied rows as lines of delimiters.
    if (cells.every((cell) => cell.trim() === "")) continue;
    const row = at + 2;
    if (cells.length !== header.length) wrong.push(refusedAt(row, null, "cell-count", String(cells.length)));
    rows.push({ row, cells: Object.fromEntries(header.map((name, i) => [name, plain(withoutGuard(cells[i] ?? ""))])) });
  }
  const [uneven, ...others] = wrong;
  return uneven ? no(uneven, ...others) : { ok: true, columns: header, rows };
}

/** Text as it is compared: one kind of line break, composed, no space around. */
export function plain(cell: string): string {
  return sendable(cell).normalize("NFC").trim();
}

function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
  try {
    return new TextDecoder(wide ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The sign that parts the column names: whichever occurs most among them. */
function delimiterOf(text: string): string {
  const names = text.slice(0, text.search(/[\r\n]|$/));
  return DELIMITERS.reduce<string>((best, sign) => (count(names, sign) > count(names, best) ? sign : best), ",");
}

const count = (text: string, sign: string) => text.split(sign).length;

function parsed(text: string): string[][] | TableRefusal {
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      max_record_size: LARGEST_TABLE,
      to: MOST_ROWS + 2,
    });
  } catch (problem) {
    if (!(problem instanceof CsvError)) throw problem;
    const records = typeof problem.records === "number" ? problem.records + 1 : null;
    return refusedAt(records, null, "malformed");
  }
}
