import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { api } from "@/lib/paths";
import type { InputProblem } from "@/lib/schema/search-params";

/** Everything that can go wrong with a read, and its status. */
const STATUS = {
  "invalid-query": 400,
  "not-found": 404,
  "unknown-agreement": 404,
  "unknown-commitment": 404,
  "unknown-party": 404,
  "not-yet-recorded": 404,
  "not-signed": 404,
  "method-not-allowed": 405,
  "internal-error": 500,
  "database-unavailable": 503,
} as const;
export type ProblemCode = keyof typeof STATUS;

export type Problem = {
  problem: ProblemCode;
  /** Values for the words of the detail. */
  values?: Record<string, string | number>;
  errors?: InputProblem[];
  headers?: Record<string, string>;
};

/** A refusal of values in the address, one error for each. */
export function invalidQuery(errors: InputProblem[]): Problem {
  return { problem: "invalid-query", values: { count: errors.length }, errors };
}

/**
 * A problem as RFC 9457 has it, in the reader's language. `type` names the kind
 * of problem for programs and does not change; it is no address to fetch.
 */
export function problemResponse({ problem, values = {}, errors = [], headers }: Problem, locale: Locale): Response {
  const t = translator(locale, "api");
  const words = translator(locale, "problems");
  const status = STATUS[problem];
  const body = {
    type: `urn:commitment-tracker:problem:${problem}`,
    title: t(`title.${problem}`),
    status,
    detail: t(`detail.${problem}`, { openapi: api.openapi(), ...values }),
    errors: errors.map(({ path, code, value }) => ({ path, code, message: words(code, { path, value }) })),
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
