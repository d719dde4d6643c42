import { setTimeout as wait } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import { heldAt, wallClock } from "@/lib/clock";
import { type Client, client } from "@/lib/data/client";
import { answers, databaseClock, lastRecordedAt, missingMigrations } from "@/lib/data/readiness";

/** How long the database may take to answer (milliseconds). */
const PATIENCE_MS = 2000;
/** How far this machine's clock may be off (milliseconds): half of what would turn a day visibly late. */
const TOLERANCE_MS = 30_000;

/** What has to be in order before requests are sent to this process, and how it stands. */
export type Readiness = {
  database: "ok" | "away";
  migrations: "ok" | "missing" | "unknown";
  /** `behind`: before the last entry of the record, or off the database's own clock. `held` by `TRACKER_NOW`. */
  clock: "ok" | "held" | "behind" | "apart" | "unknown";
};

/** Whether everything in it is in order. */
export const isReady = ({ database, migrations, clock }: Readiness): boolean =>
  database === "ok" && migrations === "ok" && (clock === "ok" || clock === "held");

/** Looks at each of them anew; never throws, and takes two seconds at most. */
export async function readiness(database: Client = client()): Promise<Readiness> {
  const away: Readiness = { database: "away", migrations: "unknown", clock: "unknown" };
  const looked = look(database).catch(() => away);
  return Promise.race([looked, wait(PATIENCE_MS, away, { ref: false })]);
}

async function look(database: Client): Promise<Readiness> {
  await answers(database);
  const missing = await missingMigrations(database).catch(() => null);
  const migrations = missing === null ? "unknown" : missing.length === 0 ? "ok" : "missing";
  const clock = await clockOf(database).catch(() => "unknown" as const); // an empty database has no entries to compare with
  return { database: "ok", migrations, clock };
}

async function clockOf(database: Client): Promise<Readiness["clock"]> {
  const here = wallClock().epochMilliseconds;
  const there = await databaseClock(database);
  if (there !== null && Math.abs(there - here) > TOLERANCE_MS) return "apart";
  if (heldAt() !== null) return "held";
  const last = await lastRecordedAt(database);
  return last !== null && Temporal.Instant.from(last).epochMilliseconds - here > TOLERANCE_MS ? "behind" : "ok";
}
