import { preferredLocale } from "@/lib/i18n/accept-language";
import { pages } from "@/lib/paths";

/** `/` leads to the overview in the reader's language, parameters kept. */
export function GET(request: Request): Response {
  const locale = preferredLocale(request.headers.get("accept-language"));
  const location = pages.overview(locale) + new URL(request.url).search;
  return new Response(null, { status: 307, headers: { Location: location, Vary: "Accept-Language" } });
}
