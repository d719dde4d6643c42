import type { IncomingMessage, ServerResponse } from "node:http";
import { metrics } from "@/lib/observe/metrics";
import { inRequest, REQUEST_ID } from "@/lib/observe/request-id";
import type { Handler } from "@/lib/web/cache/captured-response";
import { type Encoding, encodingFor } from "@/lib/web/cache/encoding";
import type { RecordVersion } from "@/lib/web/cache/record-version";
import { type Kept, type ResponseCache, tagOf } from "@/lib/web/cache/response-cache";
import { isSharedAddress, isSharedRequest } from "@/lib/web/cache/shared-request";
import { sendUnavailable } from "@/lib/web/cache/unavailable";
import { namesTag } from "@/lib/web/http/entity-tag";
import { routeKind } from "@/lib/web/serving/route-kind";

/** Kinds of address that are answered as ever while the database is away. */
const WITHOUT_DATABASE = new Set(["file", "root", "api-health", "api-ready"]);

type Parts = { site: Handler; cache: ResponseCache; version: Pick<RecordVersion, "current" | "writing" | "reachable"> };

/**
 * The site with kept answers in front of it. What may not be kept, and every write, goes to the site
 * as it came. While the database does not answer, what is kept for this day is still sent, and
 * everything else that needs it, editors' pages and writes too, is refused with 503 in words.
 */
export function cachedSite({ site, cache, version }: Parts): Handler {
  return async (request, response) => {
    const address = request.url ?? "/";
    if (!isSharedRequest(request) || !(cache.has(address) || isSharedAddress(address))) {
      if (!WITHOUT_DATABASE.has(routeKind(address)) && !(await reached(version)))
        return sendUnavailable(request, response);
      if (request.method !== "GET" && request.method !== "HEAD") response.once("close", version.writing());
      return site(request, response);
    }
    // The usual case takes no turn of the event loop: the version was read a moment ago, and the answer is there.
    const now = version.current();
    const there = typeof now === "string" && version.reachable ? cache.get(address, now) : undefined;
    if (there) return send(cache, address, there, request, response);
    const kept = await find(cache, version, now, request);
    if (kept) return send(cache, address, kept, request, response);
    return version.reachable ? site(request, response) : sendUnavailable(request, response);
  };
}

/** Whether the database answers, as far as was heard of it a moment ago. */
async function reached(version: Parts["version"]): Promise<boolean> {
  try {
    await version.current();
  } catch {
    return false; // it has not answered once
  }
  return version.reachable;
}

/** The answer kept or made for everybody; null when the site itself must say, or cannot. */
async function find(
  cache: ResponseCache,
  version: Parts["version"],
  asked: string | Promise<string>,
  { url: address = "/", headers }: IncomingMessage,
): Promise<Kept | null> {
  try {
    const now = await asked;
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
  const own = [REQUEST_ID, String(request.headers[REQUEST_ID] ?? "")];
  const { hits, requests } = metrics();
  hits.add(kept.kind);
  const known = request.headers["if-none-match"];
  if (known !== undefined && namesTag(known, tagOf(kept, encoding))) {
    requests.add(`${kept.kind} ${request.method} 3xx`);
    const { "content-type": _type, ...headers } = kept.headers;
    response.writeHead(304, { ...headers, etag: tagOf(kept, encoding), [REQUEST_ID]: own[1] }).end();
    return;
  }
  const body = kept.bodies[encoding] ?? (await cache.body(address, kept, encoding));
  requests.add(`${kept.kind} ${request.method} 2xx`);
  response.writeHead(200, headLines(kept, encoding, body.length).concat(own));
  if (request.method === "HEAD") response.end();
  else response.end(body);
}

const heads = new WeakMap<Kept, Partial<Record<Encoding, string[]>>>();

/** Names and values in turn, as node:http sends them quickest; put together once for each encoding of an answer. */
function headLines(kept: Kept, encoding: Encoding, length: number): string[] {
  const known = heads.get(kept) ?? {};
  heads.set(kept, known);
  known[encoding] ??= [
    ...Object.entries(kept.headers).flatMap(([name, value]) => [value].flat().flatMap((one) => [name, one])),
    ...(encoding === "identity" ? [] : ["content-encoding", encoding]),
    ...["etag", tagOf(kept, encoding), "content-length", String(length)],
  ];
  return known[encoding];
}
