import type { IncomingMessage, ServerResponse } from "node:http";
import type { Handler } from "@/lib/web/cache/captured-response";
import { encodingFor } from "@/lib/web/cache/encoding";
import type { RecordVersion } from "@/lib/web/cache/record-version";
import { type Kept, type ResponseCache, tagOf } from "@/lib/web/cache/response-cache";
import { isSharedAddress, isSharedRequest } from "@/lib/web/cache/shared-request";
import { namesTag } from "@/lib/web/http/entity-tag";

type Parts = { site: Handler; cache: ResponseCache; version: Pick<RecordVersion, "current" | "writing"> };

/** The site with kept answers in front of it. What may not be kept, and every write, goes to the site as it came. */
export function cachedSite({ site, cache, version }: Parts): Handler {
  return async (request, response) => {
    const address = request.url ?? "/";
    if (!isSharedRequest(request) || !isSharedAddress(address)) {
      if (request.method !== "GET" && request.method !== "HEAD") response.once("close", version.writing());
      return site(request, response);
    }
    const kept = await find(cache, version, address);
    return kept ? send(cache, address, kept, request, response) : site(request, response);
  };
}

/** The kept answer, or null when the site itself must say: also when the database does not answer. */
async function find(cache: ResponseCache, version: Parts["version"], address: string): Promise<Kept | null> {
  try {
    const now = await version.current();
    return cache.get(address, now) ?? (await cache.load(address, now));
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
  if (namesTag(request.headers["if-none-match"] ?? null, tagOf(kept, encoding))) {
    delete headers["content-type"];
    response.writeHead(304, headers).end();
    return;
  }
  const body = kept.bodies[encoding] ?? (await cache.body(address, kept, encoding));
  if (encoding !== "identity") headers["content-encoding"] = encoding;
  headers["content-length"] = String(body.length);
  response.writeHead(200, headers);
  if (request.method === "HEAD") response.end();
  else response.end(body);
}
