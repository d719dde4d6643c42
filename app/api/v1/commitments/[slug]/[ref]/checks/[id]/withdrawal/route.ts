import { writeRoute } from "@/lib/web/http/write-route";
import { WRITES } from "@/lib/web/http/writes";

/** Withdraws a check; the one before it holds again. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = writeRoute(
  WRITES["/commitments/{slug}/{ref}/checks/{id}/withdrawal"],
);
