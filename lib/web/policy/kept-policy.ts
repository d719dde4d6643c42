import type { Captured } from "@/lib/web/cache/captured-response";
import { type OwnParts, ownParts } from "@/lib/web/policy/own-parts";
import { neededPolicy, POLICY, pagePolicy } from "@/lib/web/policy/page-policy";

/** A page with more inline parts than this would make a header that proxies refuse, and is not kept. */
const MOST_PARTS = 60;

/**
 * A drawn page made fit to be sent to many: what carries the nonce of its drawing is named in the
 * policy by its digest, and the nonce is taken out. Only the nonce vouches for a script: one that got
 * into the page by way of its contents has none, is not named, and does not run. Scripts that follow
 * each other are joined, so that the header stays short.
 */
export function withKeptPolicy(answer: Captured, nonce: string): Captured {
  const { status, headers, body } = answer;
  let own: OwnParts = { body, scripts: [], styles: [] };
  const policy = neededPolicy(headers, () => {
    own = ownParts(body, nonce);
    return pagePolicy(own);
  });
  if (policy === null) return answer;
  const kept = own.scripts.length + own.styles.length > MOST_PARTS ? { "cache-control": "no-store" } : {};
  const said = { ...headers, ...withoutNonce(headers.link, nonce), ...kept, [POLICY]: policy };
  return { ...answer, status, headers: said, body: own.body };
}

/** What to load early is named in a header, with the nonce as well. */
function withoutNonce(link: Captured["headers"][string], nonce: string): { link?: string } {
  return link === undefined
    ? {}
    : {
        link: [link].flat().join(", ").replaceAll(`; nonce="${nonce}"`, ""),
      };
}
