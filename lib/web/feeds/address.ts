import { appUrl } from "@/lib/env";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { api } from "@/lib/paths";
import { segment } from "@/lib/web/http/answers";
import type { Problem } from "@/lib/web/http/problem";
import type { ReadRequest } from "@/lib/web/http/read-route";

/** The language a feed's address asks for, or that there is nothing at it. */
export function feedLocale(params: ReadRequest["params"]): { locale: Locale } | Problem {
  const locale = segment(params.locale);
  return isLocale(locale) ? { locale } : { problem: "not-found", values: { openapi: api.openapi() } };
}

/** A whole address: feeds are read away from the site. */
export function absolute(path: string): string {
  return appUrl() + path;
}
