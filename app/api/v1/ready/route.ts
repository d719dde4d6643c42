import { isReady, readiness } from "@/lib/queries/ready";
import { readRoute } from "@/lib/web/http/read-route";

/** Whether requests should be sent to this process: its database, migrations and clock. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(async () => {
  const checks = await readiness();
  if (!isReady(checks)) return { problem: "not-ready", values: checks, more: { checks } };
  return { body: { status: "ready", checks }, revision: null, cached: false };
});
