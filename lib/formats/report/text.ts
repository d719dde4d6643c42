import type { ReportBlock, ReportDocument, ReportLine, ReportTable } from "@/lib/domain/report-document";
import { oneLine, sendable } from "@/lib/formats/sendable-text";

/** Columns of a line; a wide character takes two. */
const WIDTH = 78;

const wide = (character: string) =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u.test(
    character,
  );
const columns = (text: string) => [...text].reduce((sum, one) => sum + (wide(one) ? 2 : 1), 0);

/** Breaks a paragraph at spaces, and between wide characters; later lines are indented. */
function wrapped(text: string, first = "", rest = first): string {
  const pieces = oneLine(text).match(/ +|[^ \u2e80-\ua4cf\uff00-\uff60]+|[\u2e80-\ua4cf\uff00-\uff60]/gu) ?? [];
  const lines: string[] = [];
  let line = first;
  let length = columns(first);
  for (const piece of pieces) {
    const width = columns(piece);
    const closing = /^[、。）」・：；！？]/u.test(piece);
    if (length + width > WIDTH && length > columns(rest) && !closing) {
      lines.push(line.trimEnd());
      [line, length] = [rest, columns(rest)];
      if (piece.trim() === "") continue;
    }
    line += piece;
    length += width;
  }
  return [...lines, line.trimEnd()].join("\n");
}

const marks = (notes: readonly number[]) => notes.map((number) => `[${number}]`).join("");
const said = ({ text, notes }: ReportLine) => (notes.length > 0 ? `${text} ${marks(notes)}` : text);

function underlined(text: string, mark: string): string {
  const line = oneLine(text);
  return `${line}\n${mark.repeat(Math.min(WIDTH, Math.max(3, columns(line))))}`;
}

/** A table as one entry for each row, since columns do not fit a line: every cell under its heading. */
function tableText({ caption, head, rows }: ReportTable): string {
  const entries = rows.map((row) =>
    row.map((cell, at) => wrapped(`${head[at] ?? ""}: ${cell}`, at === 0 ? "- " : "  ", "    ")),
  );
  return [wrapped(`${caption}:`), ...entries.map((lines) => lines.join("\n"))].join("\n");
}

function block(one: ReportBlock): string {
  switch (one.kind) {
    case "paragraph":
      return wrapped(said(one));
    case "quote":
      return wrapped(`“${one.text}” ${marks(one.notes)}`, "    ");
    case "facts":
      return one.facts.map(({ term, value }) => wrapped(`${term}: ${value}`, "", "  ")).join("\n");
    case "list":
      return one.items.map((item) => wrapped(said(item), "- ", "  ")).join("\n");
    case "dated-list":
      return one.items.map((item) => wrapped(`${item.label} | ${said(item)}`, "- ", "  ")).join("\n");
    case "table":
      return tableText(one.table);
    case "states":
      return [one.delivery.text, one.schedule.text].map((text) => wrapped(text)).join("\n");
    case "chart":
      return [underlined(one.heading, "~"), wrapped(one.finding), tableText(one.table)].join("\n\n");
    case "literal":
      return `${oneLine(one.label)}:\n\n${sendable(one.text).trim().replace(/^/gm, "    ")}`;
    case "part":
      return [underlined(one.heading, "~"), ...one.blocks.map(block)].join("\n\n");
  }
}

/** A report as plain text of 78 columns; nothing in it can be taken for markup. */
export function reportText({ kicker, title, facts, sections, notes }: ReportDocument): string {
  const parts = [
    wrapped(kicker),
    underlined(title, "="),
    block({ kind: "facts", facts }),
    ...sections.flatMap(({ heading, blocks }) => [underlined(heading, "-"), ...blocks.map(block)]),
    underlined(notes.heading, "-"),
    notes.items
      .map(({ number, text, url }) => [wrapped(`[${number}] ${text}`, "", "    "), url ? `    ${oneLine(url)}` : ""])
      .map((lines) => lines.filter(Boolean).join("\n"))
      .join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}
