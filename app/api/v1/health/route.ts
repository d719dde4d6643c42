import { healthAnswer } from "@/lib/queries/health";
import { readRoute } from "@/lib/web/http/read-route";

/** Whether the process lives; `ready` says whether it can answer. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(async () => {
  const health = await healthAnswer();
  return { body: { status: "ok", ...health }, revision: health.revision, cached: false };
});
