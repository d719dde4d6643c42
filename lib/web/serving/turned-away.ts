import type { IncomingMessage, ServerResponse } from "node:http";
import { metrics } from "@/lib/observe/metrics";

const OF_PAGES = ["GET", "HEAD", "POST", "OPTIONS"];
const OF_THE_API = [...OF_PAGES, "PUT", "PATCH", "DELETE"];

/**
 * Answers what no page and no route is made for, before anything else sees it: a method that nothing
 * here knows (405), or a target that is no path (400). A whole address as target, which HTTP allows,
 * becomes its path: whose address it is does not matter here.
 * @returns whether the request was answered
 */
export function turnedAway(request: IncomingMessage, response: ServerResponse): boolean {
  const { url = "/", method = "GET" } = request;
  if (!url.startsWith("/")) {
    const [whole] = /^https?:\/\/[^/?#]+/i.exec(url) ?? [];
    if (whole === undefined) return refused(response, 400, {});
    const path = url.slice(whole.length);
    request.url = path.startsWith("/") ? path : `/${path}`;
  }
  const known = /^\/api(?:[/?]|$)/.test(request.url ?? "") ? OF_THE_API : OF_PAGES;
  return known.includes(method) ? false : refused(response, 405, { allow: known.join(", ") });
}

function refused(response: ServerResponse, status: number, headers: Record<string, string>): true {
  metrics().requests.add("other other 4xx");
  response.writeHead(status, { ...headers, "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  response.end(status === 405 ? "Method not allowed\n" : "Bad request\n");
  return true;
}
