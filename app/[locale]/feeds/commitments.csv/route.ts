import { commitmentsTable } from "@/lib/web/feeds/commitments";
import { readRoute } from "@/lib/web/http/read-route";

/** The list of commitments as a table, filtered as on its page. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(commitmentsTable);
