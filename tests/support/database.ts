import { randomBytes } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { describe, inject } from "vitest";
import { type Client, type Engine, openClient } from "@/lib/data/client";

/** A migrated, empty database of one test's own. */
export type TestDatabase = {
  engine: Engine;
  url: string;
  client: Client;
  /** Runs SQL as an intruder or an administrator would: past the application. */
  sql: (text: string) => Promise<void>;
  drop: () => Promise<void>;
};

async function sqliteDatabase(): Promise<TestDatabase> {
  const directory = mkdtempSync(join(tmpdir(), "tracker-test-"));
  const file = join(directory, "tracker.db");
  copyFileSync(inject("sqliteTemplate"), file);
  const client = openClient(`file:${file}`);
  return {
    engine: "sqlite",
    url: `file:${file}`,
    client,
    sql: async (text) => {
      await client.$executeRawUnsafe(text);
    },
    drop: async () => {
      await client.$disconnect();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function onServer(text: string): Promise<void> {
  const server = new pg.Client({ connectionString: inject("postgresAddress").replace("DATABASE", "postgres") });
  await server.connect();
  try {
    await server.query(text);
  } finally {
    await server.end();
  }
}

async function postgresqlDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  await onServer(`CREATE DATABASE ${name}`);
  const url = inject("postgresAddress").replace("DATABASE", name);
  const client = openClient(url, 10); // said here, because a test may still choose its settings
  return {
    engine: "postgresql",
    url,
    client,
    sql: async (text) => {
      await client.$executeRawUnsafe(text);
    },
    drop: async () => {
      await client.$disconnect();
      await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** A new database, migrated and empty. The caller drops it. */
export function testDatabase(engine: Engine = "sqlite"): Promise<TestDatabase> {
  return engine === "sqlite" ? sqliteDatabase() : postgresqlDatabase();
}

/** Makes `database` the one that this process's own code reads and writes, or (undefined) leaves it without one. */
export function inDatabase(database: Client | undefined): void {
  (globalThis as { trackerClient?: Client }).trackerClient = database;
}

/** The same tests on SQLite and on a real PostgreSQL; `open` gives each its engine's new database. */
export function describeOnBothEngines(
  name: string,
  tests: (open: () => Promise<TestDatabase>, engine: Engine) => void,
): void {
  for (const engine of ["sqlite", "postgresql"] as const)
    describe(`${name} (${engine})`, () => tests(() => testDatabase(engine), engine));
}
