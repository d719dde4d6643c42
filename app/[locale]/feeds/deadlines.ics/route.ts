import { allDeadlines } from "@/lib/web/feeds/deadlines";
import { readRoute } from "@/lib/web/http/read-route";

/** The deadlines of every agreement as a calendar. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(allDeadlines);
