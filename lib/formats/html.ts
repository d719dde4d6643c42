import { sendable } from "@/lib/formats/sendable-text";

/** HTML that is already safe to send. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = string | number | Html | null | readonly Part[];

function written(part: Part): string {
  if (part === null) return "";
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(written).join("");
  return sendable(String(part)).replace(/[&<>"']/g, (mark) => `&#${mark.codePointAt(0)};`);
}

/** HTML from a template: what is put into it is text, and escaped, unless it is `Html` itself. */
export function html(pieces: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(pieces.map((piece, at) => piece + written(parts[at] ?? null)).join(""));
}
