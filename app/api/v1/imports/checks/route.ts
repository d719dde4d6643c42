import { importRoute } from "@/lib/web/http/import-route";

/** Takes in a table of checks, all rows or none. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = importRoute("checks");
