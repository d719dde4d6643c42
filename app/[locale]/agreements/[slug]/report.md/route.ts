import { readRoute } from "@/lib/web/http/read-route";
import { reportFile } from "@/lib/web/http/report-file";

/** One agreement's report as Markdown. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(reportFile("md"));
