import { citeFile } from "@/lib/web/http/cite-file";
import { readRoute } from "@/lib/web/http/read-route";

/** How to cite an agreement, for BibTeX. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(citeFile("bib"));
