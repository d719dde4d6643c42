import { writeRoute } from "@/lib/web/http/write-route";
import { WRITES } from "@/lib/web/http/writes";

/** Withdraws an extension; the rule before it holds again. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = writeRoute(
  WRITES["/commitments/{slug}/{ref}/extensions/{id}/withdrawal"],
);
