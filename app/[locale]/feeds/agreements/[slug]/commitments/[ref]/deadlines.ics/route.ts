import { commitmentDeadlines } from "@/lib/web/feeds/deadlines";
import { readRoute } from "@/lib/web/http/read-route";

/** One commitment's deadline, or its occurrences, as a calendar. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(commitmentDeadlines);
