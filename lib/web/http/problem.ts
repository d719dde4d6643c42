import { randomUUID } from "node:crypto";
import { isUnreachable } from "@/lib/data/is-unreachable";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { log } from "@/lib/observe/log";
import { currentRequest } from "@/lib/observe/request-id";
import { api } from "@/lib/paths";
import type { InputProblem } from "@/lib/schema/search-params";

/** Everything that can go wrong with a request, and its status. */
const STATUS = {
  "invalid-query": 400,
  "malformed-body": 400,
  "invalid-version": 400,
  "invalid-key": 400,
  unauthorised: 401,
  "scope-missing": 403,
  forbidden: 403,
  "not-found": 404,
  "unknown-agreement": 404,
  "unknown-commitment": 404,
  "unknown-party": 404,
  "not-yet-recorded": 404,
  "not-signed": 404,
  "unknown-item": 404,
  "method-not-allowed": 405,
  stale: 412,
  "plan-moved-on": 412,
  "body-too-large": 413,
  "wrong-type": 415,
  refused: 422,
  "key-reused": 422,
  "version-required": 428,
  "too-many-requests": 429,
  "internal-error": 500,
  "database-unavailable": 503,
  "not-ready": 503,
} as const;
export type ProblemCode = keyof typeof STATUS;

export type Problem = {
  problem: ProblemCode;
  /** Values for the words of the detail. */
  values?: Record<string, string | number>;
  errors?: InputProblem[];
  /** Errors that are in words already. */
  worded?: WordedError[];
  /** Members of its own, such as the version that stands. */
  more?: Record<string, unknown>;
  headers?: Record<string, string>;
};
/** `path` is where in the body; empty for the body as a whole. */
export type WordedError = { path: string; code: string; message: string; row?: number | null; column?: string | null };

/** A refusal of values in the address, one error for each. */
export function invalidQuery(errors: InputProblem[]): Problem {
  return { problem: "invalid-query", values: { count: errors.length }, errors };
}

/** When to try again while the database does not answer, in seconds. */
const RETRY_AFTER = "5";

/** What nothing has answered for: a database that cannot be reached is said to be so; a bug is written to the log with the request's id, and told by that id alone. */
export function internalError(err: unknown): Problem {
  const id = currentRequest() ?? randomUUID();
  if (isUnreachable(err)) {
    log().warn({ err, request: id }, "the database could not be reached");
    return { problem: "database-unavailable", headers: { "retry-after": RETRY_AFTER } };
  }
  log().error({ err, request: id }, "API request failed");
  return { problem: "internal-error", values: { id } };
}

/**
 * A problem as RFC 9457 has it, in the reader's language. `type` names the kind
 * of problem for programs and does not change; it is no address to fetch.
 */
export function problemResponse(given: Problem, locale: Locale): Response {
  const { problem, values = {}, errors = [], worded = [], more, headers } = given;
  const t = translator(locale, "api");
  const words = translator(locale, "problems");
  const status = STATUS[problem];
  const body = {
    type: `urn:commitment-tracker:problem:${problem}`,
    title: t(`title.${problem}`),
    status,
    detail: t(`detail.${problem}`, { openapi: api.openapi(), ...values }),
    errors: [
      ...errors.map(({ path, code, value }) => ({ path, code, message: words(code, { path, value }) })),
      ...worded,
    ],
    ...more,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "Content-Type": "application/problem+json; charset=utf-8",
      "Content-Language": locale,
      "Cache-Control": "no-store",
      Vary: "Accept-Language",
      ...headers,
    },
  });
}
