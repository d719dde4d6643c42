import type { IncomingMessage, ServerResponse } from "node:http";
import { metrics } from "@/lib/observe/metrics";
import { inRequest, REQUEST_ID } from "@/lib/observe/request-id";
import type { Handler } from "@/lib/web/cache/captured-response";
import { encodingFor } from "@/lib/web/cache/encoding";
import type { RecordVersion } from "@/lib/web/cache/record-version";
import { type Kept, type ResponseCache, tagOf } from "@/lib/web/cache/response-cache";
import { isSharedAddress, isSharedRequest } from "@/lib/web/cache/shared-request";
import { sendUnavailable } from "@/lib/web/cache/unavailable";
import { namesTag } from "@/lib/web/http/entity-tag";
import { routeKind } from "@/lib/web/serving/route-kind";

type Parts = { site: Handler; cache: ResponseCache; version: Pick<RecordVersion, "current" | "writing" | "reachable"> };

/**
 * The site with kept answers in front of it. What may not be kept, and every write, goes to the site
 * as it came. While the database does not answer, what is kept for this day is still sent, and what
 * is not kept is refused with 503 in words.
 */
export function cachedSite({ site, cache, version }: Parts): Handler {
  return async (request, response) => {
    const address = request.url ?? "/";
    if (!isSharedRequest(request) || !isSharedAddress(address)) {
      if (request.method !== "GET" && request.method !== "HEAD") response.once("close", version.writing());
      return site(request, response);
    }
    const kept = await find(cache, version, address, request);
    if (kept) return send(cache, address, kept, request, response);
    return version.reachable ? site(request, response) : sendUnavailable(request, response);
  };
}

/** The answer kept or made for everybody; null when the site itself must say, or cannot. */
async function find(
  cache: ResponseCache,
  version: Parts["version"],
  address: string,
  { headers }: IncomingMessage,
): Promise<Kept | null> {
  try {
    const now = await version.current();
    const there = cache.get(address, now, !version.reachable);
    if (there || !version.reachable) return there ?? null;
    metrics().misses.add(routeKind(address));
    return await inRequest(String(headers[REQUEST_ID] ?? ""), () => cache.load(address, now));
  } catch {
    return null;
  }
}

async function send(
  cache: ResponseCache,
  address: string,
  kept: Kept,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const encoding = encodingFor(request.headers["accept-encoding"]);
  const headers: Kept["headers"] = { ...kept.headers, etag: tagOf(kept, encoding) };
  const id = request.headers[REQUEST_ID];
  if (id !== undefined) headers[REQUEST_ID] = id;
  const { hits, requests } = metrics();
  hits.add(kept.kind);
  if (namesTag(request.headers["if-none-match"] ?? null, tagOf(kept, encoding))) {
    requests.add(`${kept.kind} ${request.method} 3xx`);
    delete headers["content-type"];
    response.writeHead(304, headers).end();
    return;
  }
  const body = kept.bodies[encoding] ?? (await cache.body(address, kept, encoding));
  requests.add(`${kept.kind} ${request.method} 2xx`);
  if (encoding !== "identity") headers["content-encoding"] = encoding;
  headers["content-length"] = String(body.length);
  response.writeHead(200, headers);
  if (request.method === "HEAD") response.end();
  else response.end(body);
}
