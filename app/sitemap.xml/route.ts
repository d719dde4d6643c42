import type { AgreementView } from "@/lib/domain/view";
import { appUrl } from "@/lib/env";
import { type SitemapPage, sitemapXml } from "@/lib/formats/sitemap";
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

type InLanguage = (locale: Locale) => string;

/** Every page for readers as it stands today, in every language. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(async () => {
  const { data, revision, state } = await agreementsAnswer({ asOf: null, knownOn: null });
  function* all(): Generator<SitemapPage> {
    for (const page of addresses(data)) {
      yield Object.fromEntries(LOCALES.map((locale) => [locale, appUrl() + page(locale)]));
    }
  }
  return { parts: { state, make: () => sitemapXml(all()) }, revision, contentType: "application/xml" };
});

function* addresses(agreements: readonly AgreementView[]): Generator<InLanguage> {
  for (const page of READERS) yield (locale) => page(locale);
  for (const { slug, commitments } of agreements) {
    yield (locale) => pages.agreement(locale, slug);
    yield (locale) => pages.report(locale, slug);
    for (const { ref } of commitments) yield (locale) => pages.commitment(locale, slug, ref);
  }
}
