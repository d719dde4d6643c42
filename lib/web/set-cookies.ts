import { parseSetCookieHeader } from "better-auth/cookies";
import { cookies } from "next/headers";

/** Sends the given `Set-Cookie` lines with the answer of the running action. */
export async function setCookies(lines: readonly string[]): Promise<void> {
  const store = await cookies();
  for (const line of lines) {
    for (const [name, cookie] of parseSetCookieHeader(line)) {
      store.set(name, cookie.value, {
        httpOnly: true,
        sameSite: "lax",
        path: cookie.path ?? "/",
        secure: cookie.secure ?? false,
        ...(cookie["max-age"] === undefined ? {} : { maxAge: Number(cookie["max-age"]) }),
      });
    }
  }
}
