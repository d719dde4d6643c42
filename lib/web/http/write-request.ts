import { createHash } from "node:crypto";
import { countTry, type Limit } from "@/lib/auth/throttle";
import { tokenActor } from "@/lib/auth/token";
import type { Submission } from "@/lib/data/submissions";
import type { Actor } from "@/lib/domain/permissions";
import type { Scope } from "@/lib/domain/scopes";
import type { Problem } from "@/lib/web/http/problem";

/** Writes with one token; counted in the database, so that several processes count together. */
export const PER_TOKEN: Limit = { tries: 600, seconds: 60 };

const CHALLENGE = 'Bearer realm="commitment-tracker"';

/** Whoever the request's token stands for, if it may do this at all. */
export async function tokenHolder(headers: Headers, scope: Scope, limit = PER_TOKEN): Promise<Actor | Problem> {
  const sent = headers.get("authorization");
  const holder = await tokenActor(headers);
  if (!holder) {
    const challenge = sent === null ? CHALLENGE : `${CHALLENGE}, error="invalid_token"`;
    return { problem: "unauthorised", headers: { "WWW-Authenticate": challenge } };
  }
  const { scopes, ...actor } = holder;
  if (!scopes.includes(scope)) {
    const challenge = `${CHALLENGE}, error="insufficient_scope", scope="${scope}"`;
    return { problem: "scope-missing", values: { scope }, headers: { "WWW-Authenticate": challenge } };
  }
  const seconds = await countTry("api-token", sent ?? "", limit);
  if (seconds === 0) return actor;
  return { problem: "too-many-requests", values: { seconds }, headers: { "Retry-After": String(seconds) } };
}

/** The version that `If-Match` names: one strong tag, `"3"`. `*` would let everything pass, and counts as none. */
export function versionIn(headers: Headers): number | Problem {
  const sent = headers.get("if-match")?.trim();
  if (sent === undefined || sent === "" || sent === "*") return { problem: "version-required" };
  const version = /^"([1-9]\d{0,8})"$/.exec(sent)?.[1];
  return version === undefined ? { problem: "invalid-version" } : Number(version);
}

/**
 * What names the request, where it brings an `Idempotency-Key`: bound to whose token it is and to
 * the address, with a digest of everything that it says.
 */
export function submissionIn(
  request: Request,
  actor: Actor,
  body: string | Uint8Array,
): Submission | undefined | Problem {
  const key = request.headers.get("idempotency-key");
  if (key === null) return undefined;
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) return { problem: "invalid-key" };
  const { pathname, search } = new URL(request.url);
  const named = JSON.stringify([actor.id, request.method, pathname, key]);
  const digest = createHash("sha256")
    .update(JSON.stringify([search, request.headers.get("if-match") ?? ""]))
    .update(body);
  return { key: `api:${createHash("sha256").update(named).digest("hex")}`, digest: digest.digest("hex") };
}
