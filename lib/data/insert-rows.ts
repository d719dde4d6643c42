import type { Engine, Transaction } from "@/lib/data/client";

type Value = string | number | boolean | null;

/**
 * Writes many rows of one table with one statement: they travel as one JSON value, where a
 * statement with a parameter for each cell costs more to make than to carry out. All rows have the
 * same columns; names of table and columns come from the program, never from a request.
 */
export async function insertRows(
  tx: Transaction,
  engine: Engine,
  table: string,
  rows: readonly Record<string, Value>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const names = Object.keys(first);
  const columns = names.map((name) => `"${name}"`).join(", ");
  const from =
    engine === "sqlite"
      ? `SELECT ${names.map((name) => `value->>'$.${name}'`).join(", ")} FROM json_each(?)`
      : `SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1::json)`;
  const json = JSON.stringify(rows);
  const written = await tx.$executeRawUnsafe(`INSERT INTO "${table}" (${columns}) ${from}`, json);
  if (written !== rows.length) throw new Error(`${written} of ${rows.length} rows of ${table} were written.`);
}
