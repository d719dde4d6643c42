import { allChanges } from "@/lib/web/feeds/changes";
import { readRoute } from "@/lib/web/http/read-route";

/** The latest changes of the record as an Atom feed. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(allChanges);
