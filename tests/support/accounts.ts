import { vi } from "vitest";
import type { Engine } from "@/lib/data/client";
import { inDatabase, type TestDatabase, testDatabase } from "@/tests/support/database";

/** Makes a new database the one that this process's accounts live in; settings are read anew. */
export async function accountsOn(engine: Engine, settings: Record<string, string> = {}): Promise<TestDatabase> {
  const database = await testDatabase(engine);
  Object.assign(process.env, { DATABASE_URL: database.url, ...settings });
  inDatabase(database.client);
  vi.resetModules(); // settings are read once in a process
  return {
    ...database,
    drop: async () => {
      inDatabase(undefined);
      for (const name of Object.keys(settings)) delete process.env[name];
      await database.drop();
    },
  };
}

/** The session cookies as a browser sends them back. */
export function withCookies(lines: readonly string[], more: Record<string, string> = {}): Headers {
  return new Headers({ ...more, cookie: lines.map((line) => line.split(";")[0]).join("; ") });
}

let addresses = 0;

/** Headers of a request from a network address of one's own, so that no test uses up another's tries. */
export function from(address = `203.0.113.${++addresses % 256}`): Headers {
  return new Headers({ "x-tracker-client-address": address });
}

export const password = "correct horse battery";
