import { request as httpRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { request as httpsRequest } from "node:https";
import { PrivateAddress, publicLookup, type Resolver } from "@/lib/delivery/webhook/public-address";
import { readTarget } from "@/lib/delivery/webhook/target";
import type { AttemptOutcome } from "@/lib/domain/webhooks";

/** How one request ended. `retryAfter` is the header as it came, `answer` how the answer begins. */
export type Posted = { outcome: AttemptOutcome; status: number | null; answer: string; retryAfter: string | null };

export type PostRules = {
  /** Whether http and one's own network are allowed. */
  openNetwork: boolean;
  /** For the whole exchange, looking the name up included (milliseconds). */
  timeout: number;
  resolver?: Resolver;
  /** Aborted when nobody waits any longer. */
  signal?: AbortSignal;
};

/** So much of an answer is read, and no more. */
const MOST_READ = 2000;

/**
 * Sends one message and says how it ended; never throws for what it meets. Redirects are not
 * followed (Standard Webhooks), no cookies are kept, and no connection is used twice.
 */
export async function post(
  address: string,
  body: string,
  headers: Record<string, string>,
  rules: PostRules,
): Promise<Posted> {
  const target = readTarget(address, rules.openNetwork);
  if ("problem" in target) return notSent(target.problem === "private-address" ? "private" : "bad-address");
  const bytes = Buffer.from(body);
  const limit = AbortSignal.timeout(rules.timeout);
  const options: RequestOptions = {
    method: "POST",
    headers: { ...headers, "content-type": "application/json", "content-length": bytes.length },
    agent: false,
    signal: rules.signal ? AbortSignal.any([limit, rules.signal]) : limit,
    lookup: rules.openNetwork ? rules.resolver : publicLookup(rules.resolver),
  };
  try {
    const response = await exchange(target.url, options, bytes);
    const answer = await beginning(response);
    const status = response.statusCode ?? 0;
    return { outcome: outcomeOf(status), status, answer, retryAfter: response.headers["retry-after"] ?? null };
  } catch (problem) {
    return notSent(failureOf(problem));
  }
}

/** How a request ended that got no answer. */
export function notSent(outcome: AttemptOutcome): Posted {
  return { outcome, status: null, answer: "", retryAfter: null };
}

function exchange(url: URL, options: RequestOptions, bytes: Buffer): Promise<IncomingMessage> {
  const send = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send(url, options, resolve);
    request.on("error", reject);
    request.end(bytes);
  });
}

/** How an answer begins, and the connection closed. A receiver that stops in the middle has answered all the same. */
async function beginning(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let read = 0;
  try {
    for await (const part of response) {
      parts.push(part as Buffer);
      read += (part as Buffer).length;
      if (read >= MOST_READ) break;
    }
  } catch {
    // What was read so far is all there is.
  }
  response.destroy();
  if (response.headers["content-encoding"]) return "";
  return Buffer.concat(parts).subarray(0, MOST_READ).toString("utf8");
}

function outcomeOf(status: number): AttemptOutcome {
  if (status >= 200 && status < 300) return "taken";
  if (status === 410) return "answered-gone";
  if (status === 429 || status === 503) return "answered-busy";
  return status >= 300 && status < 400 ? "answered-redirect" : "answered-error";
}

const UNKNOWN_HOST = new Set(["ENOTFOUND", "EAI_AGAIN", "ENODATA", "ESERVFAIL"]);

function failureOf(problem: unknown): AttemptOutcome {
  if (problem instanceof PrivateAddress) return "private";
  if (problem instanceof AggregateError && problem.errors.length > 0) return failureOf(problem.errors[0]);
  if (!(problem instanceof Error)) throw problem;
  if (problem.name === "AbortError" || problem.name === "TimeoutError") return "timeout";
  const code = "code" in problem ? String(problem.code) : "";
  if (code === "ETIMEDOUT") return "timeout";
  if (UNKNOWN_HOST.has(code)) return "unknown-host";
  return /CERT|TLS|SSL|EPROTO|UNABLE_TO|SELF_SIGNED/.test(code) ? "insecure" : "unreachable";
}
