import { html } from "@/lib/formats/html";

const STYLE = html`<style>
:root{color-scheme:light dark;--paper:#fbfaf6;--ink:#191713;--navy:#1d4e79}
@media (prefers-color-scheme:dark){:root{--paper:#15130f;--ink:#ece7db;--navy:#8fbbe4}}
body{margin:0;padding:3rem 1.25rem;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,sans-serif}
main{max-width:40rem;margin:auto;border-top:2px solid}
h1{font:600 1.75rem/1.3 Georgia,serif;text-wrap:balance}
a{color:var(--navy)}
</style>`;

/** A plain page loads, sends and runs nothing. */
export const PLAIN_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A page of one message and one way on, complete in itself, for addresses that answer with a file when all is well. */
export function plainPage(page: { lang: string; title: string; text: string; href: string; link: string }): string {
  return html`<!doctype html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${page.title}</title>
${STYLE}
</head>
<body>
<main>
<h1>${page.title}</h1>
<p>${page.text}</p>
<p><a href="${page.href}">${page.link}</a></p>
</main>
</body>
</html>
`.text;
}
