import { existsSync } from "node:fs";
import { type Client, engineOf, openClient } from "@/lib/data/client";
import { currentRevision } from "@/lib/data/entries";
import { env } from "@/lib/env";
import { Stop } from "@/scripts/tracker/command";

const NOT_READY = "The database has not been set up yet. Run npm start once, or import a file.";

/** Does `work` on the database of the settings, and closes it. It must have been set up. */
export async function withDatabase<T>(work: (database: Client) => Promise<T>): Promise<T> {
  const url = env().DATABASE_URL;
  if (engineOf(url) === "sqlite" && !existsSync(url.replace(/^file:/, ""))) throw new Stop(NOT_READY);
  const database = openClient(url);
  try {
    await currentRevision(database).catch(notReady);
    return await work(database);
  } finally {
    await database.$disconnect();
  }
}

/** The same, after bringing the database up to date; makes the SQLite file if there is none. */
export async function withMigratedDatabase<T>(work: (database: Client) => Promise<T>): Promise<T> {
  const { migrate } = await import("@/scripts/prisma/migrate.mjs");
  await migrate(env().DATABASE_URL);
  return withDatabase(work);
}

function notReady(problem: unknown): never {
  const code = problem instanceof Error && "code" in problem ? problem.code : "";
  if (code === "P2021" || code === "P2025") throw new Stop(NOT_READY);
  throw problem;
}
