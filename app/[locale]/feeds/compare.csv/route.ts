import { compareTable } from "@/lib/web/feeds/compare";
import { readRoute } from "@/lib/web/http/read-route";

/** Comparable commitments of several agreements as a table. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(compareTable);
