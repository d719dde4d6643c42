import { mkdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { filters, migrationList, withSchemaEngine } from "./engine.mjs";
import { ENGINES, engineOf, schemaFiles } from "./schema.mjs";

/**
 * The SQL that leads from the migrations to the schema; empty when they agree.
 * `url` names an engine; on PostgreSQL a scratch database, whose tables are
 * dropped while the migrations are replayed in it.
 * @param {string} url
 * @returns {Promise<string>}
 */
export function pendingChanges(url) {
  const engineName = engineOf(url);
  return withSchemaEngine(url, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: "migrations", ...migrationList(engineName) },
      to: { tag: "schemaDatamodel", files: schemaFiles(engineName) },
      script: true,
      exitCode: null,
      filters,
    });
    const sql = stdout ?? "";
    return sql.replace(/^--.*$/gm, "").trim() === "" ? "" : sql;
  });
}

/** A scratch database with the migrations replayed in it is never needed on disk for SQLite. */
async function scratch(engineName) {
  if (engineName === "sqlite") return { url: "file::memory:", stop: async () => {} };
  const { startPostgres } = await import("./postgres.mjs");
  const server = await startPostgres();
  return { url: server.urlOf("postgres"), stop: server.stop };
}

/** Writes prisma/migrations/<engine>/<name>/migration.sql for each engine that lacks something. */
export async function writeMigrations(name) {
  const written = [];
  for (const engineName of ENGINES) {
    const { url, stop } = await scratch(engineName);
    try {
      const sql = await pendingChanges(url);
      if (sql === "") continue;
      const { baseDir } = migrationList(engineName);
      mkdirSync(`${baseDir}/${name}`, { recursive: true });
      writeFileSync(`${baseDir}/${name}/migration.sql`, sql);
      written.push(`${baseDir}/${name}/migration.sql`);
    } finally {
      await stop();
    }
  }
  return written;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const name = process.argv[2];
  if (!/^\d{4}_[a-z_]+$/.test(name ?? "")) {
    process.stderr.write("Name the migration, for example: node scripts/prisma/diff.mjs 0003_notes\n");
    process.exit(2);
  }
  const written = await writeMigrations(name);
  process.stdout.write(written.length ? `Wrote ${written.join(", ")}\n` : "The migrations agree with the schema.\n");
}
