import { appUrl } from "@/lib/env";
import { LOCALES } from "@/lib/i18n/locales";
import { editPages, pages } from "@/lib/paths";
import { readRoute } from "@/lib/web/http/read-route";

/** Which pages are not for search engines (the editors'), and where all others are listed. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(async () => {
  const closed = LOCALES.flatMap((locale) => [
    ...[editPages.desk(locale), pages.signIn(locale), pages.setup(locale)],
    `${pages.followingAbout(locale)}/`, // what a letter's links lead to
  ]);
  const lines = ["User-agent: *", ...closed.map((path) => `Disallow: ${path}`), `Sitemap: ${appUrl()}/sitemap.xml`];
  return { text: `${lines.join("\n")}\n`, revision: null, contentType: "text/plain" };
});
