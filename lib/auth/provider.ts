import { APIError } from "better-auth/api";
import { authentication } from "@/lib/auth/authentication";
import { hasProvider, OIDC } from "@/lib/auth/plugins";
import { env } from "@/lib/env";

/** The name of the organisation's provider, for a button; null where none is set up. */
export function providerName(): string | null {
  return hasProvider() ? env().OIDC_NAME : null;
}

/**
 * Where the browser goes to sign in at the organisation's provider, and the cookies that bind what
 * comes back to this browser. Null when the provider cannot be reached.
 * @param addresses where to go afterwards, and where when it did not work
 */
export async function beginProviderSignIn(
  addresses: { then: string; failed: string },
  headers: Headers,
): Promise<{ to: string; cookies: string[] } | null> {
  try {
    const answer = await authentication().api.signInSocial({
      body: { provider: OIDC, callbackURL: addresses.then, errorCallbackURL: addresses.failed, disableRedirect: true },
      headers,
      returnHeaders: true,
    });
    const { url } = answer.response;
    return url ? { to: url, cookies: answer.headers.getSetCookie() } : null;
  } catch (error) {
    if (error instanceof APIError) return null;
    throw error;
  }
}
