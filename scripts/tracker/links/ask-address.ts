import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { checkHost, PrivateAddress, publicLookup } from "@/lib/delivery/webhook/public-address";
import { type LinkAnswer, statusOf } from "@/lib/domain/link-check";

export type Manners = {
  /** How long one request may take (milliseconds). */
  timeout: number;
  /** Who asks, for the logs of those who are asked. */
  userAgent: string;
  /** Also addresses of one's own network; for tests against a server on this machine. */
  allowPrivate: boolean;
};
/** `offline`: nothing was reached at all; `private`: it was not asked. */
export type Asked = { answer: LinkAnswer; offline: boolean } | "private";

const MOST_REDIRECTS = 5;

/** Asks an address whether it is still there: HEAD, then GET where a server does not like that. Never throws for what it meets. */
export async function askAddress(address: string, manners: Manners): Promise<Asked> {
  try {
    const head = await follow(address, "HEAD", manners);
    const { httpStatus, url } = head.httpStatus < 400 ? head : await follow(address, "GET", manners);
    const redirected = url !== withoutFragment(address);
    const answer = { status: statusOf(httpStatus, redirected), httpStatus, finalUrl: redirected ? url : null };
    return { answer, offline: false };
  } catch (problem) {
    if (problem instanceof PrivateAddress) return "private";
    return { answer: { status: "unreachable", httpStatus: null, finalUrl: null }, offline: isOffline(problem) };
  }
}

const withoutFragment = (address: string) => {
  const url = new URL(address);
  url.hash = "";
  return url.href;
};

async function follow(address: string, method: "HEAD" | "GET", manners: Manners) {
  let url = withoutFragment(address);
  for (let hops = 0; ; hops += 1) {
    const { statusCode = 0, headers } = await once(new URL(url), method, manners);
    const to = headers.location;
    const redirects = statusCode >= 300 && statusCode < 400 && statusCode !== 304 && to !== undefined;
    if (!redirects) return { httpStatus: statusCode, url };
    if (hops === MOST_REDIRECTS) throw new Error("Too many redirects");
    url = withoutFragment(new URL(to, url).href);
  }
}

/** One request, of whose answer only the head is read. @throws for whatever is not an answer. */
function once(url: URL, method: string, { timeout, userAgent, allowPrivate }: Manners): Promise<IncomingMessage> {
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new PrivateAddress(`${url.protocol} is not asked`);
  if (!allowPrivate) checkHost(url);
  const send = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      method,
      headers: { "user-agent": userAgent, accept: "*/*" },
      signal: AbortSignal.timeout(timeout),
      agent: false,
      ...(allowPrivate ? {} : { lookup: publicLookup() }),
    });
    request.once("response", (response) => {
      resolve(response);
      response.destroy();
    });
    request.on("error", reject);
    request.end();
  });
}

/** Failures that say more about this machine's network than about the address. */
const OFFLINE = new Set([
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "ENETDOWN",
  "ECONNREFUSED",
  "EPERM",
  "EACCES",
]);

function isOffline(problem: unknown): boolean {
  if (problem instanceof AggregateError) return problem.errors.every(isOffline);
  if (!(problem instanceof Error)) return false;
  return (
    problem.name === "AbortError" ||
    problem.name === "TimeoutError" ||
    ("code" in problem && OFFLINE.has(String(problem.code)))
  );
}
