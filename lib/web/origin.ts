import { trustedOrigins } from "@/lib/auth/authentication";

/**
 * Whether a form was sent from a page of this site. The browser's `Origin` decides: it is one
 * of ours, or has the very host the request went to. Without it, `Sec-Fetch-Site` must say so.
 */
export function sentFromHere(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (origin === null || origin === "null") return headers.get("sec-fetch-site") === "same-origin";
  if (!URL.canParse(origin)) return false;
  return trustedOrigins().includes(origin) || new URL(origin).host === headers.get("host");
}
