import type { Paper, ReportDocument } from "@/lib/domain/report-document";

const SIZE: Record<Paper, string> = { a4: "A4", letter: "letter" };

/** A CSS string that nothing in the text can end, neither for CSS nor for HTML. */
export function cssString(text: string): string {
  const escaped = [...text].map((character) =>
    /[\p{L}\p{N} .,:·–—-]/u.test(character) ? character : `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `,
  );
  return `"${escaped.join("")}"`;
}

/**
 * The sheet, and what runs along its edges: title and day at the top of every page but the
 * first, the page's number and how many there are at the foot of each.
 */
export function pageRules({ running }: Pick<ReportDocument, "running">, paper: Paper): string {
  const edge = "font-family: var(--font-sans); font-size: 8pt; color: #444;";
  return `@page {
  size: ${SIZE[paper]};
  margin: 24mm 18mm 22mm;
  @top-left { content: ${cssString(running.title)}; ${edge} vertical-align: bottom; padding-bottom: 4mm; width: 70%; text-align: left; }
  @top-right { content: ${cssString(running.day)}; ${edge} vertical-align: bottom; padding-bottom: 4mm; text-align: right; }
  @bottom-right { content: counter(page) " / " counter(pages); ${edge} vertical-align: top; padding-top: 4mm; text-align: right; }
}
@page :first {
  @top-left { content: none; }
  @top-right { content: none; }
}`;
}
