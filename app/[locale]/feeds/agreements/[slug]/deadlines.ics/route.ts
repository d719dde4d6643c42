import { agreementDeadlines } from "@/lib/web/feeds/deadlines";
import { readRoute } from "@/lib/web/http/read-route";

/** One agreement's deadlines as a calendar. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(agreementDeadlines);
