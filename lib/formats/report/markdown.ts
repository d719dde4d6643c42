import type { ReportBlock, ReportDocument, ReportLine, ReportTable } from "@/lib/domain/report-document";
import { oneLine, sendable } from "@/lib/formats/sendable-text";

/**
 * Text as CommonMark shows it letter by letter: every mark that could begin
 * emphasis, a link, HTML, an entity, a heading, a list, a table or a footnote is escaped.
 */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>#|~&!$^]/g, (mark) => `\\${mark}`)
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^([-+=:])/, "\\$1")
    .replace(/(https?|ftp|www)([:.])/gi, "$1\\$2");
}

/** An address as a link's target: nothing in it can end the target. Only web addresses become links. */
export function markdownAddress(url: string): string | null {
  if (!/^https?:\/\//i.test(url)) return null;
  return `<${sendable(url).replace(/[<>\\\s]/g, (mark) => encodeURIComponent(mark))}>`;
}

const marks = (notes: readonly number[]) => notes.map((number) => `[^${number}]`).join("");
const said = ({ text, notes }: ReportLine) => `${markdownText(text)}${marks(notes)}`;

function linked(text: string, href: string | undefined): string {
  const target = href === undefined ? null : markdownAddress(href);
  return target === null ? markdownText(text) : `[${markdownText(text)}](${target})`;
}

/** A block of code whose fence is longer than any run of its marks within. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${sendable(text).trim()}\n${fence}`;
}

function table({ caption, head, rows }: ReportTable): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownText).join(" | ")} |`;
  return [`${markdownText(caption)}:`, "", line(head), `|${head.map(() => " --- |").join("")}`, ...rows.map(line)].join(
    "\n",
  );
}

function block(one: ReportBlock): string {
  switch (one.kind) {
    case "paragraph":
      return said(one);
    case "quote":
      return `> “${markdownText(one.text)}”${marks(one.notes)}`;
    case "facts":
      return one.facts.map(({ term, value, href }) => `- **${markdownText(term)}:** ${linked(value, href)}`).join("\n");
    case "list":
      return one.items.map((item) => `- ${said(item)}`).join("\n");
    case "dated-list":
      return one.items.map((item) => `- **${markdownText(item.label)}** ${said(item)}`).join("\n");
    case "table":
      return table(one.table);
    case "states":
      return [one.delivery.text, one.schedule.text].map((text) => `- ${markdownText(text)}`).join("\n");
    case "chart":
      return [`### ${markdownText(one.heading)}`, markdownText(one.finding), table(one.table)].join("\n\n");
    case "literal":
      return [`**${markdownText(one.label)}**`, fenced(one.text)].join("\n\n");
    case "part":
      return [`### ${linked(one.heading, one.href)}`, ...one.blocks.map(block)].join("\n\n");
  }
}

/** A report as Markdown (CommonMark, with the tables and footnotes that GitHub reads). */
export function reportMarkdown({ kicker, title, facts, sections, notes }: ReportDocument): string {
  const footnotes = notes.items.map(({ number, text, url }) => {
    const target = url === null ? null : markdownAddress(url);
    const address = target ?? (url === null ? "" : markdownText(url));
    return `[^${number}]: ${markdownText(text)}${address ? ` ${address}` : ""}`;
  });
  const parts = [
    markdownText(kicker),
    `# ${markdownText(title)}`,
    block({ kind: "facts", facts }),
    ...sections.flatMap(({ heading, blocks }) => [`## ${markdownText(heading)}`, ...blocks.map(block)]),
    `## ${markdownText(notes.heading)}`,
    footnotes.join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}
