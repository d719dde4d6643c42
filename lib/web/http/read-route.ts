import { appUrl, builtAs } from "@/lib/env";
import { preferredLocale } from "@/lib/i18n/accept-language";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { entityTag, namesTag } from "@/lib/web/http/entity-tag";
import { internalError, type Problem, problemResponse } from "@/lib/web/http/problem";
import { streamedBody } from "@/lib/web/http/streamed-body";

/** How long shared caches may keep an answer; browsers ask every time and mostly get a 304. */
const CACHED = "public, max-age=0, s-maxage=60, stale-while-revalidate=300";
const METHODS = "GET, HEAD, OPTIONS";

/** Any site's scripts may read: the data is public and no cookie is looked at. */
const OPEN = { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag, Allow" };
const PREFLIGHT = {
  "Access-Control-Allow-Methods": METHODS,
  "Access-Control-Allow-Headers": "Accept-Language, If-None-Match",
  "Access-Control-Max-Age": "86400",
};

export type ReadRequest = { params: Record<string, string | string[] | undefined>; query: URLSearchParams };
/** `state` names everything that the pieces depend on besides the address. */
export type Parts = { state: string; make: () => Iterable<string> };
export type ReadAnswer = {
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it stands, in place of `body`; `contentType` says what it is. */
  text?: string;
  /** The same in pieces, each made when the one before has been taken; for what may be large. */
  parts?: Parts;
  /** The same for what is no text. */
  bytes?: Uint8Array<ArrayBuffer>;
  /** 200 when left out. An answer of any other status is never kept. */
  status?: number;
  /** The revision it was computed from; null for what does not come from the record. */
  revision: number | null;
  /** False for what must be asked anew each time. */
  cached?: boolean;
  contentType?: string;
  headers?: Record<string, string>;
};
/** Next gives no parameters at all where the address has none. */
type Context = { params: Promise<ReadRequest["params"] | undefined> };
type Handler = (request: Request, context: Context) => Promise<Response>;
type Methods = Record<"GET" | "HEAD" | "OPTIONS" | "POST" | "PUT" | "PATCH" | "DELETE", Handler>;

/**
 * The handlers of one address that can only be read: the answer, as JSON or as its own
 * text, whole or in pieces, with a strong ETag, 304 where the reader has it already, problems as RFC 9457, and
 * 405 for every method that would write. A bug is written to the log under an
 * id, and only the id is shown.
 */
export function readRoute(read: (request: ReadRequest) => Promise<ReadAnswer | Problem>): Methods {
  const get: Handler = async (request, context) => {
    const answer = await answered(request, context, read);
    const locale = await localeOf(request, context);
    return open("problem" in answer ? problemResponse(answer, locale) : entity(request, answer));
  };
  const head: Handler = async (request, context) => {
    const { status, headers } = await get(request, context);
    return new Response(null, { status, headers });
  };
  const options: Handler = async () =>
    open(new Response(null, { status: 204, headers: { Allow: METHODS, ...PREFLIGHT } }));
  const refuse: Handler = async (request, context) => {
    const locale = await localeOf(request, context);
    const values = { allowed: METHODS };
    return open(problemResponse({ problem: "method-not-allowed", values, headers: { Allow: METHODS } }, locale));
  };
  return { GET: get, HEAD: head, OPTIONS: options, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse };
}

async function answered(
  request: Request,
  context: Context,
  read: (request: ReadRequest) => Promise<ReadAnswer | Problem>,
): Promise<ReadAnswer | Problem> {
  try {
    return await read({ params: (await context.params) ?? {}, query: new URL(request.url).searchParams });
  } catch (error) {
    return internalError(error);
  }
}

/** The language of a refusal: the address's where it has one, else the reader's. */
async function localeOf(request: Request, context: Context): Promise<Locale> {
  const locale = (await context.params)?.locale;
  const inAddress = typeof locale === "string" && isLocale(locale);
  return inAddress ? locale : preferredLocale(request.headers.get("accept-language"));
}

function entity(request: Request, answer: ReadAnswer): Response {
  const { body, revision, cached = true, contentType = "application/json", status = 200, bytes, parts } = answer;
  const content = bytes ?? answer.text ?? (parts ? null : JSON.stringify(body));
  const type = bytes ? contentType : `${contentType}; charset=utf-8`;
  const tag = content === null ? partsTag(request, answer) : entityTag(revision, content);
  const headers = { ETag: tag, "Cache-Control": cached && status === 200 ? CACHED : "no-store", ...answer.headers };
  const isKnown = status === 200 && namesTag(request.headers.get("if-none-match"), tag);
  if (isKnown) return new Response(null, { status: 304, headers });
  const isHead = request.method === "HEAD";
  const sent = content ?? (parts && !isHead ? streamedBody(parts.make()) : null);
  return new Response(sent, { status, headers: { ...headers, "Content-Type": type } });
}

/** The tag of an answer that is not made yet, from what it will be made from. */
function partsTag(request: Request, { revision, parts, contentType }: ReadAnswer): string {
  const { pathname, search } = new URL(request.url);
  return entityTag(revision, JSON.stringify([pathname, search, contentType, appUrl(), builtAs(), parts?.state]));
}

function open(response: Response): Response {
  for (const [name, value] of Object.entries(OPEN)) response.headers.set(name, value);
  return response;
}
