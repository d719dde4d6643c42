import type { IsoInstant } from "@/lib/domain/record";
import { oneLine, sendable } from "@/lib/formats/sendable-text";

/** One entry of a feed. */
export type FeedEntry = {
  /** An address-like name that never changes. */
  id: string;
  updated: IsoInstant;
  title: string;
  /** Plain text, one line for each thing that happened. */
  summary: string[];
  author: string;
  /** The page that shows it. */
  url: string;
  /** Where it is taken from. */
  related: { url: string; title: string }[];
};
export type Feed = {
  id: string;
  language: string;
  title: string;
  subtitle: string;
  updated: IsoInstant;
  /** The feed's own address. */
  self: string;
  /** The page that says the same. */
  url: string;
  entries: FeedEntry[];
};

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

function escaped(text: string): string {
  return sendable(text).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

function link(rel: string, href: string, more: Record<string, string> = {}): string {
  const attributes = Object.entries({ rel, href, ...more }).map(([name, value]) => `${name}="${escaped(value)}"`);
  return `<link ${attributes.join(" ")}/>`;
}

function writeEntry({ id, updated, title, summary, author, url, related }: FeedEntry): string {
  const lines = [
    element("id", id),
    element("title", oneLine(title)),
    element("updated", updated),
    `<author>${element("name", oneLine(author) || "—")}</author>`,
    link("alternate", url, { type: "text/html" }),
    ...related.map((source) => link("related", source.url, { title: oneLine(source.title) })),
    `<summary type="text">${escaped(summary.map(oneLine).join("\n"))}</summary>`,
  ];
  return `  <entry>\n    ${lines.join("\n    ")}\n  </entry>\n`;
}

/** The feed as RFC 4287 has it. The same feed gives the same text. */
export function writeAtom({ id, language, title, subtitle, updated, self, url, entries }: Feed): string {
  const head = [
    element("id", id),
    element("title", oneLine(title)),
    element("subtitle", oneLine(subtitle)),
    element("updated", updated),
    link("self", self, { type: "application/atom+xml" }),
    link("alternate", url, { type: "text/html" }),
  ];
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(language)}">\n` +
    `  ${head.join("\n  ")}\n${entries.map(writeEntry).join("")}</feed>\n`
  );
}
