import { readRoute } from "@/lib/web/http/read-route";
import { reportPdf } from "@/lib/web/http/report-pdf";

/** One agreement's report as PDF. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(reportPdf);
