import { html } from "@/lib/formats/html";
import { markdownText } from "@/lib/formats/report/markdown";

/** What a frame of 600 pixels needs in height, in pixels, so that nothing is cut at 320 either. */
const HEIGHT = { agreement: 440, commitment: 340 } as const;

/** HTML that shows a framed page. */
export function frameSnippet(src: string, title: string, kind: keyof typeof HEIGHT): string {
  return html`<iframe src="${src}" title="${title}" width="600" height="${HEIGHT[kind]}" loading="lazy" style="border:0;max-width:100%"></iframe>`
    .text;
}

/** HTML that shows a badge and leads to the page. */
export function badgeHtml(badge: string, page: string, title: string): string {
  return html`<a href="${page}"><img src="${badge}" alt="${title}" height="22"></a>`.text;
}

/** The same as Markdown. */
export function badgeMarkdown(badge: string, page: string, title: string): string {
  return `[![${markdownText(title)}](<${badge}>)](<${page}>)`;
}
