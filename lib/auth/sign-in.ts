import { APIError } from "better-auth/api";
import { authentication } from "@/lib/auth/authentication";
import { countTry, forgetTries, PER_ACCOUNT, PER_ADDRESS } from "@/lib/auth/throttle";

export type SignIn =
  | { ok: true; cookies: string[] }
  | { ok: false; code: "wrong-credentials" }
  | { ok: false; code: "too-many-tries"; seconds: number };

/**
 * Signs in with e-mail and password and returns the `Set-Cookie` lines of the new session.
 * An unknown address and a wrong password get the same answer in the same time.
 */
export async function signIn(email: string, password: string, headers: Headers): Promise<SignIn> {
  const address = headers.get("x-forwarded-for") ?? "unknown";
  const waits = await Promise.all([
    countTry("sign-in-address", address, PER_ADDRESS),
    countTry("sign-in-account", email, PER_ACCOUNT),
  ]);
  const seconds = Math.max(...waits);
  if (seconds > 0) return { ok: false, code: "too-many-tries", seconds };
  try {
    const answer = await authentication().api.signInEmail({ body: { email, password }, headers, returnHeaders: true });
    await forgetTries("sign-in-account", email);
    return { ok: true, cookies: answer.headers.getSetCookie() };
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return { ok: false, code: "wrong-credentials" };
    throw error;
  }
}

/** Ends the session of the request and returns the `Set-Cookie` lines that clear it. */
export async function signOut(headers: Headers): Promise<string[]> {
  const answer = await authentication().api.signOut({ headers, returnHeaders: true });
  return answer.headers.getSetCookie();
}
