import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/**
 * During an upgrade the version before runs beside the new one on the same database, so a migration
 * only adds: it drops, renames and narrows nothing, and a new column has a value where none is given.
 * What is taken away goes into `contracting`, at the earliest one version after nothing reads it.
 */
const contracting: string[] = [
  "0005_entry_order", // takes away an index that no version has read
];
const narrowing = /\b(DROP|RENAME)\b|\bSET NOT NULL\b|\bALTER COLUMN\s+\S+\s+(SET DATA )?TYPE\b/i;

const folder = new URL("../../prisma/migrations/postgresql/", import.meta.url);
const names = readdirSync(folder).filter((name) => name !== "migration_lock.toml");

/** The statements of a migration without comments; bodies of functions count as one statement. */
const statementsOf = (name: string) =>
  readFileSync(new URL(`${name}/migration.sql`, folder), "utf8")
    .replace(/^--.*$/gm, "")
    .replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''")
    .split(";");

test.each(names)("%s lets the version before run beside it", (name) => {
  if (contracting.includes(name)) return;
  for (const statement of statementsOf(name)) {
    expect(statement).not.toMatch(narrowing);
    for (const column of statement.match(/ADD COLUMN[^,;]*/gi) ?? [])
      expect(/NOT NULL/i.test(column) && !/DEFAULT/i.test(column), column).toBe(false);
  }
});

test("both engines have the same migrations", () => {
  expect(readdirSync(new URL("../sqlite/", folder)).sort()).toEqual(readdirSync(folder).sort());
});
