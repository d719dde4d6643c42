import { citeFile } from "@/lib/web/http/cite-file";
import { readRoute } from "@/lib/web/http/read-route";

/** How to cite a commitment, as CSL-JSON. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(citeFile("json"));
