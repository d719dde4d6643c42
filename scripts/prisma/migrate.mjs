import { pathToFileURL } from "node:url";
import { filters, migrationList, withSchemaEngine } from "./engine.mjs";
import { engineOf } from "./schema.mjs";

/**
 * Brings the database at `url` up to date; makes the SQLite file if there is none.
 * @param {string} url a `DATABASE_URL`
 * @returns {Promise<string[]>} the names of the migrations applied, none when it was up to date.
 * @throws when a migration fails or an applied one was edited afterwards.
 */
export function migrate(url) {
  return withSchemaEngine(url, async (engine) => {
    const migrationsList = migrationList(engineOf(url));
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
    return appliedMigrationNames;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const applied = await migrate(process.env.DATABASE_URL || "file:./data/tracker.db");
  process.stdout.write(applied.length ? `Applied ${applied.join(", ")}.\n` : "The database is up to date.\n");
}
