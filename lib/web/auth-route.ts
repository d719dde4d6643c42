import { recordEvent } from "@/lib/auth/account-events";
import { authentication } from "@/lib/auth/authentication";
import { clientAddress } from "@/lib/auth/client-address";
import { sessionActor } from "@/lib/auth/session";
import { countTry, PER_ADDRESS } from "@/lib/auth/throttle";
import { sentFromHere } from "@/lib/web/origin";

/** What browsers may call, by method; everything else of better-auth is called from forms, on the server. */
const OPEN: Record<string, "GET" | "POST"> = {
  "/api/auth/passkey/generate-register-options": "GET",
  "/api/auth/passkey/verify-registration": "POST",
  "/api/auth/passkey/generate-authenticate-options": "GET",
  "/api/auth/passkey/verify-authentication": "POST",
  "/api/auth/callback/oidc": "GET",
};

const refusal = (status: number) =>
  Response.json(
    { code: status === 404 ? "not-found" : "refused" },
    { status, headers: { "cache-control": "no-store" } },
  );

/** Answers a call of the browser itself; never kept by anybody. */
export async function answerBrowser(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (OPEN[pathname] !== request.method) return refusal(404);
  const isCallback = pathname.endsWith("/callback/oidc");
  if (!isCallback && request.method === "POST" && !sentFromHere(request.headers)) return refusal(403);
  if (isCallback || pathname.endsWith("/verify-authentication")) {
    const seconds = await countTry("sign-in-address", clientAddress(request.headers), PER_ADDRESS);
    if (seconds > 0) return refusal(429);
  }
  const answer = await authentication().handler(request);
  if (answer.ok && pathname.endsWith("/verify-registration")) await noteNewPasskey(request.headers);
  const headers = new Headers(answer.headers);
  headers.set("cache-control", "no-store");
  return new Response(answer.body, { status: answer.status, headers });
}

async function noteNewPasskey(headers: Headers): Promise<void> {
  const owner = await sessionActor(headers);
  if (owner) await recordEvent({ kind: "passkey-added", actor: owner, subject: owner });
}
