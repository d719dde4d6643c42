import type { Follower } from "@/lib/data/followers";
import { appUrl } from "@/lib/env";
import { isLocale } from "@/lib/i18n/locales";
import { pages } from "@/lib/paths";

/**
 * What tells mail programs that this is a list, which one, and how to leave it with one click
 * (RFC 2919, RFC 2369, RFC 8058). Leaving ends everything that the address follows in the agreement.
 */
export function listHeaders({ agreement, key, locale }: Follower): Record<string, string> {
  const site = new URL(appUrl());
  const stop = appUrl() + pages.stopFollowing(isLocale(locale) ? locale : "en", key);
  return {
    "List-Id": `<${agreement.replace(/[^\w-]/g, "-")}.follow.${site.hostname}>`,
    "List-Unsubscribe": `<${stop}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    Precedence: "bulk",
  };
}
