import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { generate } from "../../scripts/prisma/generate.mjs";
import { migrate } from "../../scripts/prisma/migrate.mjs";
import { startPostgres } from "../../scripts/prisma/postgres.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated, empty SQLite file to copy. */
    sqliteTemplate: string;
    /** Address of the PostgreSQL server, with `DATABASE` where a database's name goes. */
    postgresAddress: string;
  }
}

type Prepared = { sqliteTemplate: string; postgresAddress: string; stop: () => Promise<void> };
let prepared: Promise<Prepared> | undefined;
let users = 0;

async function prepare(): Promise<Prepared> {
  await generate();
  const directory = mkdtempSync(join(tmpdir(), "tracker-template-"));
  const sqliteTemplate = join(directory, "template.db");
  const [server] = await Promise.all([startPostgres(), migrate(`file:${sqliteTemplate}`)]);
  await migrate(server.urlOf("template1"));
  const stop = async () => {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  return { sqliteTemplate, postgresAddress: server.urlOf("DATABASE"), stop };
}

/**
 * Once for all test files: a migrated SQLite file and a PostgreSQL server whose
 * `template1` is migrated, so that each test copies instead of migrating.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  users += 1;
  prepared ??= prepare();
  const { sqliteTemplate, postgresAddress, stop } = await prepared;
  project.provide("sqliteTemplate", sqliteTemplate);
  project.provide("postgresAddress", postgresAddress);
  return async () => {
    users -= 1;
    if (users === 0) await stop();
  };
}
