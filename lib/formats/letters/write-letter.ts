import { type Html, html } from "@/lib/formats/html";
import { letterStyle } from "@/lib/formats/letters/letter-style";
import { oneLine, sendable } from "@/lib/formats/sendable-text";
import type { Locale } from "@/lib/i18n/locales";

export type LetterLink = { label: string; url: string };
/** One part of a letter. What the record says stands in lines of its own, so that no sign in it reaches further. */
export type LetterPart =
  | { kind: "title"; text: string }
  | { kind: "text"; text: string; quiet?: boolean }
  | { kind: "lines"; lines: readonly string[] }
  /** The one thing to do. */
  | { kind: "button"; link: LetterLink }
  | { kind: "links"; title?: string; links: readonly LetterLink[] }
  | { kind: "rule" };
export type LetterText = {
  locale: Locale;
  subject: string;
  parts: readonly LetterPart[];
  /** Why it was sent, and the way to change that. */
  end: { why: string; link: LetterLink | null };
};
export type WrittenLetter = { subject: string; text: string; html: string };

/** The most signs of a subject; mail programs show about half as many. */
const SUBJECT = 160;
/** Signs that turn the direction of a text around: in a subject they would reach into the line it stands in. */
const TURNS_TEXT = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A subject on one line, cut where it is long, without signs that reach beyond it. */
export function subjectOf(text: string): string {
  const signs = [...oneLine(text.replace(TURNS_TEXT, ""))];
  return signs.length > SUBJECT ? `${signs.slice(0, SUBJECT - 1).join("")}…` : signs.join("");
}

/** The same letter as plain text and as HTML that needs no picture and no script. */
export function writeLetter(letter: LetterText): WrittenLetter {
  const subject = subjectOf(letter.subject);
  return { subject, text: asText(letter), html: asHtml(letter, subject) };
}

function asText({ parts, end }: LetterText): string {
  const why = end.link ? `${oneLine(end.why)}\n${oneLine(end.link.label)}: ${end.link.url}` : oneLine(end.why);
  return `${[...parts.map(partText), `-- \n${why}`].join("\n\n")}\n`;
}

function partText(part: LetterPart): string {
  switch (part.kind) {
    case "title":
    case "text":
      return sendable(part.text).trim();
    case "lines":
      return part.lines.map(oneLine).join("\n");
    case "button":
      return `${oneLine(part.link.label)}:\n${part.link.url}`;
    case "links":
      return [...(part.title ? [`${oneLine(part.title)}:`] : []), ...part.links.map(linkText)].join("\n");
    case "rule":
      return "—";
  }
}

const linkText = ({ label, url }: LetterLink) => `${oneLine(label)}: ${url}`;

function asHtml({ locale, parts, end }: LetterText, subject: string): string {
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
${letterStyle}
</head>
<body>
<div class="letter">
${parts.map(partHtml)}<p class="end" dir="auto">${oneLine(end.why)}${end.link ? html`<br>${anchor(end.link)}` : ""}</p>
</div>
</body>
</html>
`.text;
}

function partHtml(part: LetterPart): Html {
  switch (part.kind) {
    case "title":
      return html`<h2 dir="auto">${part.text}</h2>\n`;
    case "text":
      return html`<p${part.quiet ? html` class="quiet"` : ""} dir="auto">${part.text}</p>\n`;
    case "lines":
      return html`<ul>\n${part.lines.map((line) => html`<li dir="auto">${oneLine(line)}</li>\n`)}</ul>\n`;
    case "button":
      return html`<p><a class="button" href="${part.link.url}">${oneLine(part.link.label)}</a></p>\n`;
    case "links":
      return linksHtml(part.title, part.links);
    case "rule":
      return html`<hr>\n`;
  }
}

function linksHtml(title: string | undefined, links: readonly LetterLink[]): Html {
  const heading = title ? html`<p class="quiet small">${title}</p>\n` : "";
  return html`${heading}${links.map((link) => html`<p class="small" dir="auto">${anchor(link)}</p>\n`)}`;
}

const anchor = ({ label, url }: LetterLink): Html => html`<a href="${url}">${oneLine(label)}</a>`;
