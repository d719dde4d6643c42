import { existsSync } from "node:fs";
import { type Client, engineOf, openClient } from "@/lib/data/client";
import { currentRevision } from "@/lib/data/entries";
import { env } from "@/lib/env";
import { Stop } from "@/scripts/tracker/command";

/** Does `work` on the database of the settings, and closes it. It must have been set up. */
export async function withDatabase<T>(work: (database: Client) => Promise<T>): Promise<T> {
  const database = await openWhenReady();
  if (!database) throw new Stop("The database has not been set up yet. Run npm start once, or import a file.");
  return work(database).finally(() => database.$disconnect());
}

/** The same, after setting the database up where that was not done; makes the SQLite file if there is none. */
export async function withNewDatabase<T>(work: (database: Client) => Promise<T>): Promise<T> {
  const database = await openWhenReady();
  if (database) return work(database).finally(() => database.$disconnect());
  const { migrate } = await import("@/scripts/prisma/migrate.mjs");
  await migrate(env().DATABASE_URL);
  return withDatabase(work);
}

/** The codes with which Prisma says that a table, or the record's first row, is not there. */
const NOT_SET_UP = new Set(["P2021", "P2025"]);

async function openWhenReady(): Promise<Client | null> {
  const url = env().DATABASE_URL;
  if (engineOf(url) === "sqlite" && !existsSync(url.replace(/^file:/, ""))) return null;
  const database = openClient(url);
  try {
    await currentRevision(database);
    return database;
  } catch (problem) {
    await database.$disconnect();
    if (problem instanceof Error && "code" in problem && NOT_SET_UP.has(String(problem.code))) return null;
    throw problem;
  }
}
