import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "@/lib/observe/log";
import { metrics } from "@/lib/observe/metrics";
import { inRequest, REQUEST_ID } from "@/lib/observe/request-id";
import type { Handler } from "@/lib/web/cache/captured-response";
import { beforeHeaders } from "@/lib/web/serving/before-headers";
import { isStopping } from "@/lib/web/serving/graceful-stop";
import { routeKind } from "@/lib/web/serving/route-kind";

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
/** Asked for by machines all the time, or parts of a page: worth a line only to whoever looks for them. */
const QUIET = new Set(["file", "pictures", "badges", "api-health", "api-ready"]);
/** Kinds whose addresses name things of the public record and never a person or a secret. */
const PUBLIC = new Set(
  "overview agreement commitment commitments report history timeline charts changes embed feeds record badges".split(
    " ",
  ),
);

/** The site, with each request counted, timed, logged in one line and told its id. What is kept in memory is answered before. */
export function observedSite(site: Handler): Handler {
  return (request, response) => {
    const began = performance.now();
    const id = String(request.headers[REQUEST_ID] ?? "");
    response.setHeader(REQUEST_ID, id);
    // Where the page of a failure finds the number to show.
    response.setHeader("Server-Timing", `request;desc="${id}"`);
    beforeHeaders(response, () => {
      if (isStopping()) response.setHeader("connection", "close");
    });
    response.once("close", () => tell(request, response, (performance.now() - began) / 1000));
    return inRequest(id, () => site(request, response));
  };
}

function tell(request: IncomingMessage, response: ServerResponse, seconds: number): void {
  const address = request.url ?? "/";
  const { statusCode: status } = response;
  const kind = routeKind(address);
  const method = METHODS.has(request.method ?? "") ? (request.method ?? "") : "other";
  metrics().requests.add(`${kind} ${method} ${Math.floor(status / 100)}xx`);
  metrics().durations.observe({ kind }, seconds);
  const level = status >= 500 ? "warn" : QUIET.has(kind) ? "debug" : "info";
  log()[level](
    {
      request: String(request.headers[REQUEST_ID] ?? ""),
      method,
      kind,
      ...(PUBLIC.has(kind) ? { path: address.split("?", 1)[0] } : {}),
      status,
      ms: Math.round(seconds * 1000),
      ...(response.writableFinished ? {} : { cut: true }), // the reader went away before the end
    },
    "answered",
  );
}
