import { appUrl } from "@/lib/env";
import { sitemapXml } from "@/lib/formats/sitemap";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { pages } from "@/lib/paths";
import { agreementsAnswer } from "@/lib/queries/agreements";
import { readRoute } from "@/lib/web/http/read-route";

const READERS = [
  pages.overview,
  pages.commitments,
  pages.timeline,
  pages.charts,
  pages.compare,
  pages.changes,
  pages.calculator,
  pages.method,
  pages.data,
];

/** Every page for readers as it stands today, in every language. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(async () => {
  const { data, revision } = await agreementsAnswer({ asOf: null, knownOn: null });
  const records = data.flatMap(({ slug, commitments }) => [
    (locale: Locale) => pages.agreement(locale, slug),
    (locale: Locale) => pages.report(locale, slug),
    ...commitments.map(
      ({ ref }) =>
        (locale: Locale) =>
          pages.commitment(locale, slug, ref),
    ),
  ]);
  const all = [...READERS.map((page) => (locale: Locale) => page(locale)), ...records].map((page) =>
    Object.fromEntries(LOCALES.map((locale) => [locale, appUrl() + page(locale)])),
  );
  return { text: sitemapXml(all), revision, contentType: "application/xml" };
});
