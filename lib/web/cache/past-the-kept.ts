import type { IncomingMessage, ServerResponse } from "node:http";
import { atMost } from "@/lib/web/cache/at-most";
import type { Handler } from "@/lib/web/cache/captured-response";
import { isSharedAddress } from "@/lib/web/cache/shared-request";

/**
 * The site for requests that pass by what is kept: of readers' addresses at most `limit.most` are answered at once.
 * A session or token, also a made-up one, has each of them drawn anew, and nobody may take the processor with that.
 * Who went away while waiting is not answered. Editors' own pages and whatever writes have their turn at once.
 */
export function pastTheKept(limit: { most: number; patience: number }, site: Handler): Handler {
  const inTurn = atMost(limit, async (request: IncomingMessage, response: ServerResponse) => {
    if (!response.destroyed) await site(request, response);
  });
  return (request, response) => {
    const reads = request.method === "GET" || request.method === "HEAD";
    return reads && isSharedAddress(request.url ?? "/") ? inTurn(request, response) : site(request, response);
  };
}
