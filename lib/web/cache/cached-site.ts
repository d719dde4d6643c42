import type { IncomingMessage, ServerResponse } from "node:http";
import { metrics } from "@/lib/observe/metrics";
import { inRequest, REQUEST_ID } from "@/lib/observe/request-id";
import type { Count } from "@/lib/observe/tally";
import type { Handler, QuickHandler } from "@/lib/web/cache/captured-response";
import { type Encoding, encodingFor } from "@/lib/web/cache/encoding";
import { sendUnpacked } from "@/lib/web/cache/large-body";
import type { RecordVersion } from "@/lib/web/cache/record-version";
import { type Kept, type ResponseCache, tagOf } from "@/lib/web/cache/response-cache";
import { isSharedAddress, isSharedRequest } from "@/lib/web/cache/shared-request";
import { sendUnavailable } from "@/lib/web/cache/unavailable";
import { namesTag } from "@/lib/web/http/entity-tag";
import { routeKind } from "@/lib/web/serving/route-kind";

/** Kinds of address that are answered as ever while the database is away. */
const WITHOUT_DATABASE = new Set(["file", "root", "api-health", "api-ready"]);

type Version = Pick<RecordVersion, "current" | "dayLeft" | "writing" | "reachable">;
type Parts = { site: Handler; cache: ResponseCache; version: Version };

/** Shared caches may keep nothing for longer; only in a day's last minute they are told how long it still lasts (milliseconds). */
const SHARED_MS = 60_000;

/**
 * The site with kept answers in front of it. What may not be kept, and every write, goes to the site
 * as it came. While the database does not answer, what is kept for this day is still sent, and
 * everything else that needs it, editors' pages and writes too, is refused with 503 in words.
 */
export function cachedSite({ site, cache, version }: Parts): QuickHandler {
  return (request, response) => {
    const address = request.url ?? "/";
    if (!isSharedRequest(request) || !(cache.has(address) || isSharedAddress(address)))
      return pass({ site, version }, request, response);
    // The usual case takes no turn of the event loop: the version was read a moment ago, and the answer is there.
    const now = version.current();
    const there = typeof now === "string" && version.reachable ? cache.get(address, now) : undefined;
    if (there) return send(cache, address, forTheDay(there, version), request, response);
    return find(cache, version, now, request).then((kept) => {
      if (kept) return send(cache, address, forTheDay(kept, version), request, response);
      return version.reachable ? site(request, response) : sendUnavailable(request, response);
    });
  };
}

/** Hands a request to the site as it came. */
async function pass(
  { site, version }: Pick<Parts, "site" | "version">,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Before anything is waited for: a response that is closed by then would never say that the write has ended.
  if (request.method !== "GET" && request.method !== "HEAD") response.once("close", version.writing());
  if (!WITHOUT_DATABASE.has(routeKind(request.url ?? "/")) && !(await reached(version)))
    return sendUnavailable(request, response);
  return site(request, response);
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
    return await inRequest(String(headers[REQUEST_ID] ?? ""), () => cache.load(address, now, () => version.current()));
  } catch {
    return null;
  }
}

/** The answer itself, or in the last minute of its day one that no shared cache keeps beyond the day's end. */
function forTheDay(kept: Kept, version: Version): Kept {
  const left = version.dayLeft();
  if (left >= SHARED_MS) return kept;
  const seconds = Math.max(0, Math.floor(left / 1000));
  const most = (_all: string, usual: string) => `s-maxage=${Math.min(Number(usual), seconds)}`;
  const control = String(kept.headers["cache-control"]).replace(/s-maxage=(\d+)/, most);
  return { ...kept, headers: { ...kept.headers, "cache-control": control } };
}

/** Sends an answer. @returns nothing where that is done already, which is the usual case */
function send(
  cache: ResponseCache,
  address: string,
  kept: Kept,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> | undefined {
  const encoding = encodingFor(request.headers["accept-encoding"]);
  const ready = readied.get(kept)?.[encoding];
  if (ready) return put(ready, kept, request, response);
  if (kept.large && encoding === "identity") return sendLarge(kept, request, response);
  const body = kept.bodies[encoding] ?? cache.body(address, kept, encoding);
  const first = (whole: Buffer) => put(makeReady(kept, encoding, whole), kept, request, response);
  return Buffer.isBuffer(body) ? first(body) : body.then(first);
}

/** An answer that is not held as it is, to one of the few readers who take nothing packed. */
function sendLarge(kept: Kept, request: IncomingMessage, response: ServerResponse): Promise<void> | undefined {
  const tag = tagOf(kept, "identity");
  const id = String(request.headers[REQUEST_ID] ?? "");
  const known = namesTag(request.headers["if-none-match"] ?? null, tag);
  const { "content-type": type = "", ...others } = kept.headers;
  metrics().hits.add(kept.kind);
  metrics().requests.add(`${kept.kind} ${request.method} ${known ? 3 : 2}xx`);
  const headers = { ...others, etag: tag, [REQUEST_ID]: id };
  response.writeHead(known ? 304 : 200, known ? headers : { ...headers, "content-type": type });
  if (!known && request.method !== "HEAD" && kept.bodies.gzip) return sendUnpacked(kept.bodies.gzip, response);
  response.end();
  return undefined;
}

/** An answer in one encoding with all that is the same each time it is sent. */
type Ready = {
  tag: string;
  body: Buffer;
  /** Names and values of headers in turn, as node:http sends them quickest. */
  lines: string[];
  hits: Count;
  got: Count;
};

const readied = new WeakMap<Kept, Partial<Record<Encoding, Ready>>>();

function makeReady(kept: Kept, encoding: Encoding, body: Buffer): Ready {
  const tag = tagOf(kept, encoding);
  const lines = [
    ...Object.entries(kept.headers).flatMap(([name, value]) => [value].flat().flatMap((one) => [name, one])),
    ...(encoding === "identity" ? [] : ["content-encoding", encoding]),
    ...["etag", tag, "content-length", String(body.length)],
  ];
  const { hits, requests } = metrics();
  const ready = { tag, body, lines, hits: hits.of(kept.kind), got: requests.of(`${kept.kind} GET 2xx`) };
  readied.set(kept, { ...readied.get(kept), [encoding]: ready });
  return ready;
}

function put(ready: Ready, kept: Kept, request: IncomingMessage, response: ServerResponse): undefined {
  const { headers, method } = request;
  const id = String(headers[REQUEST_ID] ?? "");
  // Looked at, so that node:http need not throw away a body that is not there: that takes it a sixth of the whole answer.
  if (headers["content-length"] === undefined && headers["transfer-encoding"] === undefined) request.read(0);
  ready.hits.count += 1;
  const known = headers["if-none-match"];
  if (known !== undefined && namesTag(known, ready.tag)) {
    metrics().requests.add(`${kept.kind} ${method} 3xx`);
    const { "content-type": _type, ...others } = kept.headers;
    response.writeHead(304, { ...others, etag: ready.tag, [REQUEST_ID]: id }).end();
    return;
  }
  response.writeHead(200, [...ready.lines, REQUEST_ID, id]);
  if (method === "HEAD") {
    metrics().requests.add(`${kept.kind} HEAD 2xx`);
    response.end();
    return;
  }
  ready.got.count += 1;
  response.end(ready.body);
}
