import { writeRoute } from "@/lib/web/http/write-route";
import { WRITES } from "@/lib/web/http/writes";

/** Records that someone looked and found nothing new. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = writeRoute(WRITES["/commitments/{slug}/{ref}/checks"]);
