import { setTimeout as wait } from "node:timers/promises";
import { type Engine, engine } from "@/lib/data/client";
import { currentRevision } from "@/lib/data/entries";

/** How long the database may take to say its revision (milliseconds). */
const PATIENCE_MS = 1000;

/** That this process lives. `revision` is null while the database does not answer: that alone is no reason to restart it. */
export async function healthAnswer(): Promise<{ database: Engine; revision: number | null }> {
  const asked = currentRevision().catch(() => null);
  return { database: engine(), revision: await Promise.race([asked, wait(PATIENCE_MS, null, { ref: false })]) };
}
