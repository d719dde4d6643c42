import { now } from "@/lib/clock";
import type { Target } from "@/lib/commands/decide";
import type { CommandResult } from "@/lib/commands/result";
import { appUrl } from "@/lib/env";
import { preferredLocale } from "@/lib/i18n/accept-language";
import type { Locale } from "@/lib/i18n/locales";
import { api, editPages, pages } from "@/lib/paths";
import { segment } from "@/lib/web/http/answers";
import { internalError, type Problem, problemResponse } from "@/lib/web/http/problem";
import { readJson } from "@/lib/web/http/request-body";
import type { Write } from "@/lib/web/http/write";
import { type Place, wordedIssues, wordedRefusal } from "@/lib/web/http/write-refusal";
import { submissionIn, tokenHolder, versionIn } from "@/lib/web/http/write-request";

/** Bodies are a few sentences; ten times the longest fits. */
export const LARGEST_BODY = 128 * 1024;
const JSON_TYPES = ["application/json", "application/merge-patch+json"];
const NEVER_KEPT = { "Cache-Control": "no-store", Vary: "Accept-Language, Authorization" };

export type WriteParams = Record<string, string | string[] | undefined>;
type Context = { params: Promise<WriteParams | undefined> };
type Handler = (request: Request, context: Context) => Promise<Response>;
type Methods = Record<"GET" | "HEAD" | "OPTIONS" | "POST" | "PUT" | "PATCH" | "DELETE", Handler>;

/**
 * The handlers of one address that only writes: token, scope, type, size, shape, version, then the
 * same command as the form's. No other site's scripts may use it, and nothing of it is kept.
 */
export function writeRoute(write: Write): Methods {
  return writing(write.method, (request, params, locale) => written(write, request, params, locale));
}

/** The handlers of an address that answers one writing method, and the refusal of every other. */
export function writing(
  method: "POST" | "PATCH",
  answer: (request: Request, params: WriteParams, locale: Locale) => Promise<Response | Problem>,
): Methods {
  const allowed = `${method}, OPTIONS`;
  const accept: Handler = async (request, context) => {
    const locale = preferredLocale(request.headers.get("accept-language"));
    const given = await answer(request, (await context.params) ?? {}, locale).catch(internalError);
    return closed("problem" in given ? problemResponse(given, locale) : given);
  };
  const refuse: Handler = async (request) => {
    const locale = preferredLocale(request.headers.get("accept-language"));
    return closed(
      problemResponse({ problem: "method-not-allowed", values: { allowed }, headers: { Allow: allowed } }, locale),
    );
  };
  const options: Handler = async () => closed(new Response(null, { status: 204, headers: { Allow: allowed } }));
  const all = { GET: refuse, HEAD: refuse, OPTIONS: options, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse };
  return { ...all, [method]: accept };
}

function closed(response: Response): Response {
  for (const [name, value] of Object.entries(NEVER_KEPT)) response.headers.set(name, value);
  return response;
}

async function written(
  write: Write,
  request: Request,
  params: WriteParams,
  locale: Locale,
): Promise<Response | Problem> {
  const actor = await tokenHolder(request.headers, "write");
  if ("problem" in actor) return actor;
  const body = await readJson(request, JSON_TYPES, LARGEST_BODY);
  if ("problem" in body) return body;
  const version = versionIn(request.headers);
  if (typeof version !== "number") return version;
  const submission = submissionIn(request, actor, body.text);
  if (submission && "problem" in submission) return submission;
  const given = write.body.safeParse(body.json);
  if (!given.success) return wordedIssues(given.error, body.json, locale);

  const place: Place = { slug: segment(params.slug), ref: params.ref === undefined ? null : segment(params.ref) };
  const target: Target = { agreement: place.slug, commitment: place.ref, version };
  const members = write.under ? { [write.under]: given.data } : (given.data as object);
  const id = write.id ? { [write.id]: segment(params.id) } : {};
  const result = await write.verb({ ...members, ...id, ...target }, { actor, now: now(), submission });
  if (!result.ok) return wordedRefusal(result.refusal, { write, place, id: segment(params.id), locale });
  return answerOf(result, write, place, locale);
}

function answerOf(
  { revision, version, written: items, proposal }: Extract<CommandResult, { ok: true }>,
  { method }: Write,
  { slug, ref }: Place,
  locale: Locale,
): Response {
  const page = ref === null ? pages.agreement(locale, slug) : pages.commitment(locale, slug, ref);
  const itself = ref === null ? api.agreement(slug) : api.commitment(slug, ref);
  const waiting = proposal === undefined ? null : editPages.proposal(locale, proposal);
  const body = { revision, version, written: items, proposal: proposal ?? null, url: appUrl() + (waiting ?? page) };
  const headers = new Headers({ ETag: `"${version}"` });
  if (waiting) headers.set("Location", waiting);
  else headers.set(method === "POST" ? "Location" : "Content-Location", itself);
  return Response.json(body, { status: waiting ? 202 : method === "POST" ? 201 : 200, headers });
}
