import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Client, engineBehind } from "@/lib/data/client";
import type { IsoInstant } from "@/lib/domain/record";

/** Whether the database answers at all, whatever is in it. @throws where it does not. */
export async function answers(from: Client): Promise<void> {
  await from.$queryRaw`SELECT 1`;
}

const known = new Map<string, readonly string[]>();

/** The program's own list, read once: sources may be replaced under a process that goes on running. @throws where there is none. */
function migrationsOf(engine: string): readonly string[] {
  const there = known.get(engine);
  if (there) return there;
  const folder = join(process.cwd(), "prisma", "migrations", engine);
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = folders.map(({ name }) => name);
  known.set(engine, names);
  return names;
}

/**
 * The migrations this program was made for that the database has not been through, by name; all of
 * them for an empty one. A newer program's, which it has been through besides, do no harm.
 */
export async function missingMigrations(from: Client): Promise<string[]> {
  const made = migrationsOf(engineBehind(from));
  const applied = await from.$queryRaw<{ migration_name: string }[]>`
    SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL
  `.catch(() => []);
  const names = new Set(applied.map(({ migration_name }) => migration_name));
  return made.filter((name) => !names.has(name));
}

/** When the last audit entry was written; null for an empty record. One cheap query. */
export async function lastRecordedAt(from: Client): Promise<IsoInstant | null> {
  const last = await from.auditEntry.findFirst({ orderBy: { id: "desc" }, select: { recordedAt: true } });
  return last?.recordedAt ?? null;
}

/** The database server's own clock, in milliseconds since 1970; null on SQLite, which has none. */
export async function databaseClock(from: Client): Promise<number | null> {
  if (engineBehind(from) === "sqlite") return null;
  const [row] = await from.$queryRaw<{ ms: number }[]>`
    SELECT (EXTRACT(EPOCH FROM clock_timestamp()) * 1000)::float8 AS ms`;
  return row?.ms ?? null;
}
