import type { Handler } from "@/lib/web/cache/captured-response";
import { askingFor, freshNonce } from "@/lib/web/policy/nonce";
import { neededPolicy, POLICY, pagePolicy } from "@/lib/web/policy/page-policy";
import { beforeHeaders } from "@/lib/web/serving/before-headers";

/** Signing in may lead to the organisation's provider, and from there to wherever it signs people in. */
const SIGN_IN = /^\/[a-z]{2}\/sign-in\b/;

/**
 * The site with a policy on every page that is sent while it is drawn: the framework marks its inline
 * scripts with a nonce of this one answer, and the policy names it.
 * @param provider the address of the organisation's sign-in provider, if there is one
 */
export function withPolicy(site: Handler, provider: string | undefined): Handler {
  const targets = provider ? ["https:", new URL(provider).origin] : [];
  return (request, response) => {
    const nonce = freshNonce();
    Object.assign(request.headers, askingFor(nonce));
    const source = `'nonce-${nonce}'`;
    const signingIn = SIGN_IN.test(request.url ?? "");
    beforeHeaders(response, () => {
      const policy = neededPolicy(response.getHeaders(), () =>
        pagePolicy({ scripts: [source], styles: [source] }, signingIn ? targets : []),
      );
      if (policy) response.setHeader(POLICY, policy);
    });
    return site(request, response);
  };
}
