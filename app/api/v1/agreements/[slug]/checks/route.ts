import { writeRoute } from "@/lib/web/http/write-route";
import { WRITES } from "@/lib/web/http/writes";

/** Records that someone looked through the whole agreement and found nothing new. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = writeRoute(WRITES["/agreements/{slug}/checks"]);
