import { healthAnswer } from "@/lib/queries/health";
import { readRoute } from "@/lib/web/http/read-route";

/** Whether the program and its database answer. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(async () => {
  const health = await healthAnswer();
  if (!health) return { problem: "database-unavailable" };
  return { body: { status: "ok", ...health }, revision: health.revision, cached: false };
});
