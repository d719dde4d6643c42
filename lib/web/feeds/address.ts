import type { Perspective } from "@/lib/domain/view";
import { appUrl } from "@/lib/env";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { api } from "@/lib/paths";
import { perspectiveOf, segment } from "@/lib/web/http/answers";
import type { Problem } from "@/lib/web/http/problem";
import type { ReadAnswer, ReadRequest } from "@/lib/web/http/read-route";

/** The language a feed's address asks for, or that there is nothing at it. */
export function feedLocale(params: ReadRequest["params"]): { locale: Locale } | Problem {
  const locale = segment(params.locale);
  return isLocale(locale) ? { locale } : { problem: "not-found", values: { openapi: api.openapi() } };
}

/** What a file is asked for: in which language, on which days, and the rest of its address. */
type Asked = ReadRequest & { locale: Locale; perspective: Perspective };

/** A reader of a file in one language, whose language and days are read first and refused where they are none. */
export function inLanguage(read: (asked: Asked) => Promise<ReadAnswer | Problem>) {
  return async (request: ReadRequest): Promise<ReadAnswer | Problem> => {
    const language = feedLocale(request.params);
    if ("problem" in language) return language;
    const perspective = perspectiveOf(request.query);
    return "problem" in perspective ? perspective : read({ ...request, ...language, perspective });
  };
}

/** A whole address: feeds are read away from the site. */
export function absolute(path: string): string {
  return appUrl() + path;
}
