import { writeRoute } from "@/lib/web/http/write-route";
import { WRITES } from "@/lib/web/http/writes";

/** Withdraws an item of evidence. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = writeRoute(
  WRITES["/commitments/{slug}/{ref}/evidence/{id}/withdrawal"],
);
