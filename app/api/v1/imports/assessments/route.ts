import { importRoute } from "@/lib/web/http/import-route";

/** Takes in a table of assessments, all rows or none. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = importRoute("assessments");
