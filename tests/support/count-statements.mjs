import { appendFileSync } from "node:fs";
import { createRequire } from "node:module";

/**
 * Loaded before the site in a test: writes every statement that reaches SQLite as one line into the
 * file STATEMENTS names. Counted at the driver, so that nothing in between can hide one.
 */
const Database = createRequire(import.meta.url)("better-sqlite3");
const prepare = Database.prototype.prepare;
const file = process.env.STATEMENTS;
Database.prototype.prepare = function (sql) {
  if (file && !/^\s*(BEGIN|COMMIT|ROLLBACK|PRAGMA|SAVEPOINT|RELEASE)/i.test(sql))
    appendFileSync(file, `${sql.replace(/\s+/g, " ").slice(0, 200)}\n`);
  return prepare.call(this, sql);
};
