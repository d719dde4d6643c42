import { APIError } from "better-auth/api";
import { authentication } from "@/lib/auth/authentication";
import { clientAddress } from "@/lib/auth/client-address";
import { countTry, forgetTries, PER_ACCOUNT, PER_ADDRESS } from "@/lib/auth/throttle";

export type SignIn =
  /** `secondStep`: the password was right and a one-time code is still asked for; nobody is signed in yet. */
  | { ok: true; secondStep: boolean; cookies: string[] }
  | { ok: false; code: "wrong-credentials" }
  | { ok: false; code: "wrong-code" }
  /** The second step took too long or too many tries: the password is asked for anew. */
  | { ok: false; code: "start-again" }
  | { ok: false; code: "too-many-tries"; seconds: number };

/**
 * Signs in with e-mail and password and returns the `Set-Cookie` lines of the new session.
 * An unknown address and a wrong password get the same answer in the same time.
 */
export async function signIn(email: string, password: string, headers: Headers): Promise<SignIn> {
  const address = clientAddress(headers);
  const waits = await Promise.all([
    countTry("sign-in-address", address, PER_ADDRESS),
    countTry("sign-in-account", email, PER_ACCOUNT),
  ]);
  const seconds = Math.max(...waits);
  if (seconds > 0) return { ok: false, code: "too-many-tries", seconds };
  try {
    const answer = await authentication().api.signInEmail({ body: { email, password }, headers, returnHeaders: true });
    await forgetTries("sign-in-account", email);
    const secondStep = "twoFactorRedirect" in answer.response;
    return { ok: true, secondStep, cookies: answer.headers.getSetCookie() };
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return { ok: false, code: "wrong-credentials" };
    throw error;
  }
}

/** A code of the second step: from the app, or one of the backup codes, which work once each. */
export async function finishSignIn(code: string, headers: Headers): Promise<SignIn> {
  const seconds = await countTry("sign-in-code", clientAddress(headers), PER_ADDRESS);
  if (seconds > 0) return { ok: false, code: "too-many-tries", seconds };
  const { api } = authentication();
  const typed = code.replace(/\s/g, "");
  const sent = { body: { code: typed }, headers, returnHeaders: true } as const;
  try {
    const answer = /^\d{6}$/.test(typed) ? await api.verifyTOTP(sent) : await api.verifyBackupCode(sent);
    return { ok: true, secondStep: false, cookies: answer.headers.getSetCookie() };
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
    if (error.body?.code === "ACCOUNT_TEMPORARILY_LOCKED") return { ok: false, code: "too-many-tries", seconds: 900 };
    const over = error.body?.code === "INVALID_TWO_FACTOR_COOKIE" || error.statusCode === 400;
    return { ok: false, code: over ? "start-again" : "wrong-code" };
  }
}

/** Ends the session of the request and returns the `Set-Cookie` lines that clear it. */
export async function signOut(headers: Headers): Promise<string[]> {
  const answer = await authentication().api.signOut({ headers, returnHeaders: true });
  return answer.headers.getSetCookie();
}
