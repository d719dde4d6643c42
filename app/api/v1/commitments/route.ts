import { commitmentsPage } from "@/lib/web/http/commitments-page";
import { readRoute } from "@/lib/web/http/read-route";

/** Commitments of every agreement, filtered and sorted as on their page, in pages of up to 200. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(({ query }) => commitmentsPage(query));
