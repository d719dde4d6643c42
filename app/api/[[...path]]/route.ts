import { readRoute } from "@/lib/web/http/read-route";

/** Every address under /api that is nothing. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(async () => ({ problem: "not-found" }));
