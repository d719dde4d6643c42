import type { IncomingMessage, ServerResponse } from "node:http";
import { PLAIN_POLICY, plainPage } from "@/lib/formats/plain-page";
import { preferredLocale } from "@/lib/i18n/accept-language";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { metrics } from "@/lib/observe/metrics";
import { REQUEST_ID } from "@/lib/observe/request-id";
import { pages } from "@/lib/paths";
import { problemResponse } from "@/lib/web/http/problem";
import { routeKind } from "@/lib/web/serving/route-kind";

/** When to try again, in seconds. */
const RETRY_AFTER = "5";

/** Answers 503 while the database does not answer: a page in the language of the address, or a problem for programs. */
export async function sendUnavailable(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const address = request.url ?? "/";
  const [, first = ""] = address.split(/[/?]/);
  const locale = isLocale(first) ? first : preferredLocale(request.headers["accept-language"] ?? null);
  const answer = first === "api" ? problemResponse({ problem: "database-unavailable" }, locale) : page(locale, address);
  const id = request.headers[REQUEST_ID];
  metrics().requests.add(`${routeKind(address)} ${request.method} 5xx`);
  response.writeHead(answer.status, {
    ...Object.fromEntries(answer.headers),
    ...(id === undefined ? {} : { [REQUEST_ID]: id }),
    "retry-after": RETRY_AFTER,
    "x-content-type-options": "nosniff",
  });
  response.end(request.method === "HEAD" ? undefined : await answer.text());
}

function page(locale: "en" | "ja", address: string): Response {
  const t = translator(locale, "failure");
  const text = plainPage({
    ...{ lang: locale, title: t("unavailable"), text: t("unavailableText") },
    ...{ href: isLocale(address.split(/[/?]/)[1] ?? "") ? address : pages.overview(locale), link: t("again") },
  });
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": PLAIN_POLICY,
  };
  return new Response(text, { status: 503, headers });
}
