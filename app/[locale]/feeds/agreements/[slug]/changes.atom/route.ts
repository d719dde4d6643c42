import { agreementChanges } from "@/lib/web/feeds/changes";
import { readRoute } from "@/lib/web/http/read-route";

/** The latest changes of one agreement as an Atom feed. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(agreementChanges);
