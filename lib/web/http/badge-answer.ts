import { type Badge, badgeSvg } from "@/lib/formats/badge";
import type { Locale } from "@/lib/i18n/locales";
import { badgeQuery, readQuery } from "@/lib/schema/api-queries";
import { invalidQuery, type Problem } from "@/lib/web/http/problem";
import type { ReadAnswer } from "@/lib/web/http/read-route";

/** The language a badge is asked for in; English when left out. */
export function badgeLanguage(query: URLSearchParams): Locale | Problem {
  const asked = readQuery(badgeQuery, query);
  return asked.query === null ? invalidQuery(asked.problems) : asked.query.lang;
}

/** The name in `name.svg`; anything else names nothing. */
export function badgeName(segment: string): string | null {
  return segment.endsWith(".svg") ? segment.slice(0, -".svg".length) : null;
}

export function badgeAnswer(badge: Badge, revision: number): ReadAnswer {
  return { text: badgeSvg(badge), revision, contentType: "image/svg+xml" };
}
