import { writeRoute } from "@/lib/web/http/write-route";
import { WRITES } from "@/lib/web/http/writes";

/** Withdraws a check of the whole agreement; the one before it holds again. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = writeRoute(
  WRITES["/agreements/{slug}/checks/{id}/withdrawal"],
);
