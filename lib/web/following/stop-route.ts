import { plainPage } from "@/lib/formats/plain-page";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";
import { followKey } from "@/lib/schema/follow-forms";
import { stopByLetter } from "@/lib/web/following/answers";

type Context = { params: Promise<{ locale: string; key: string }> };

const OWN = { "Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex" };

/**
 * Leaving with one click (RFC 8058). A mail program posts here without cookies, without an origin
 * and without anybody looking; it gets an answer and no redirect, and the same one again and for
 * a key that leads to nothing. Whoever opens the address is shown the page with the buttons.
 */
export const stopRoute = { GET: show, HEAD: show, POST: stop };

async function stop(_request: Request, { params }: Context): Promise<Response> {
  const { locale: wanted, key } = await params;
  const locale: Locale = isLocale(wanted) ? wanted : "en";
  await stopByLetter(key);
  const t = translator(locale, "following");
  const page = plainPage({
    lang: locale,
    title: t("oneClick.title"),
    text: t("oneClick.text"),
    href: pages.followingAbout(locale),
    link: t("oneClick.link"),
  });
  return new Response(page, { headers: { ...OWN, "Content-Type": "text/html; charset=utf-8" } });
}

async function show(_request: Request, { params }: Context): Promise<Response> {
  const { locale, key } = await params;
  const to = followKey.safeParse(key).success
    ? pages.following(isLocale(locale) ? locale : "en", key)
    : pages.followingAbout(isLocale(locale) ? locale : "en");
  return new Response(null, { status: 303, headers: { ...OWN, Location: to } });
}
