import { env } from "@/lib/env";

/** What sending to webhooks needs of this site's settings. @throws without AUTH_SECRET, which `npm start` makes. */
export function settings(): { authSecret: string; openNetwork: boolean } {
  const { AUTH_SECRET, WEBHOOK_PRIVATE_TARGETS } = env();
  if (!AUTH_SECRET) throw new Error("Webhooks need AUTH_SECRET, which protects their secrets.");
  return { authSecret: AUTH_SECRET, openNetwork: WEBHOOK_PRIVATE_TARGETS === "allow" };
}
