import { engine } from "@/lib/data/client";
import { currentRevision } from "@/lib/data/entries";
import { readRoute } from "@/lib/web/http/read-route";

/** Whether the program and its database answer. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(async () => {
  try {
    const revision = await currentRevision();
    return { body: { status: "ok", database: engine(), revision }, revision, cached: false };
  } catch {
    return { problem: "database-unavailable" };
  }
});
