import { writeRoute } from "@/lib/web/http/write-route";
import { WRITES } from "@/lib/web/http/writes";

/** Records on which day a step was completed, or takes that back. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = writeRoute(
  WRITES["/commitments/{slug}/{ref}/steps/{id}"],
);
