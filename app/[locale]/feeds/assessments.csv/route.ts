import { itemsTable } from "@/lib/web/feeds/tables";
import { readRoute } from "@/lib/web/http/read-route";

/** Every assessment as a table that can be imported again. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(itemsTable("assessments"));
