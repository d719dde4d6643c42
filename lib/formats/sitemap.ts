/** One page: its full address in each language. */
export type SitemapPage = Record<string, string>;

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

/** A sitemap (sitemaps.org 0.9), line by line, that names every page in every language, each with the others as its alternates. */
export function* sitemapXml(pages: Iterable<SitemapPage>): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n`;
  yield `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
  for (const page of pages) {
    const links = Object.entries(page)
      .map(([lang, href]) => [escaped(lang), escaped(href)])
      .map(([lang, href]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${href}"/>`)
      .join("");
    for (const address of Object.values(page)) yield `<url><loc>${escaped(address)}</loc>${links}</url>\n`;
  }
  yield "</urlset>\n";
}
