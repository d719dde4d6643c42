import type { IncomingMessage, ServerResponse } from "node:http";
import { plainPage } from "@/lib/formats/plain-page";
import { preferredLocale } from "@/lib/i18n/accept-language";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";
import { problemResponse } from "@/lib/web/http/problem";

/** When to try again, in seconds. */
const RETRY_AFTER = "5";

/** Answers 503 while the database does not answer: a page in the language of the address, or a problem for programs. */
export async function sendUnavailable(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const address = request.url ?? "/";
  const [, first = ""] = address.split(/[/?]/);
  const locale = isLocale(first) ? first : preferredLocale(request.headers["accept-language"] ?? null);
  const answer = first === "api" ? problemResponse({ problem: "database-unavailable" }, locale) : page(locale, address);
  response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), "retry-after": RETRY_AFTER });
  response.end(request.method === "HEAD" ? undefined : await answer.text());
}

function page(locale: "en" | "ja", address: string): Response {
  const t = translator(locale, "failure");
  const text = plainPage({
    ...{ lang: locale, title: t("unavailable"), text: t("unavailableText") },
    ...{ href: isLocale(address.split(/[/?]/)[1] ?? "") ? address : pages.overview(locale), link: t("again") },
  });
  const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
  return new Response(text, { status: 503, headers });
}
