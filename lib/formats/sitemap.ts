/** One page: its full address in each language. */
export type SitemapPage = Record<string, string>;

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

/** A sitemap (sitemaps.org 0.9) that names every page in every language, each with the others as its alternates. */
export function sitemapXml(pages: readonly SitemapPage[]): string {
  const entries = pages.flatMap((page) => {
    const links = Object.entries(page).map(
      ([lang, href]) => `<xhtml:link rel="alternate" hreflang="${escaped(lang)}" href="${escaped(href)}"/>`,
    );
    return Object.values(page).map((address) => `<url><loc>${escaped(address)}</loc>${links.join("")}</url>`);
  });
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">`,
    ...entries,
    "</urlset>\n",
  ].join("\n");
}
