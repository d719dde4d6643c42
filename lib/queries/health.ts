import { type Engine, engine } from "@/lib/data/client";
import { currentRevision } from "@/lib/data/entries";

/** Whether the database answers, and how far its record has come; null when it does not answer. */
export async function healthAnswer(): Promise<{ database: Engine; revision: number } | null> {
  try {
    return { database: engine(), revision: await currentRevision() };
  } catch {
    return null;
  }
}
