import { partyDeadlines } from "@/lib/web/feeds/deadlines";
import { readRoute } from "@/lib/web/http/read-route";

/** The deadlines that bind one party, as a calendar. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(partyDeadlines);
