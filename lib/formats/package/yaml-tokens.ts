import { Lexer } from "yaml";

/**
 * Looks through a file's tokens before it is parsed: a parser given five million
 * opening brackets runs out of memory, a tokenizer does not.
 */

const MOST_TOKENS = 2_000_000;
const DEEPEST = 50;
const WIDEST_INDENT = 200;

/** The offset at which the text nests too deeply or holds too much, or null when it is fit to parse. */
export function unfitAt(text: string): number | null {
  let depth = 0;
  let marksOnLine = 0;
  let tokens = 0;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    tokens += 1;
    if (token === "[" || token === "{") depth += 1;
    else if (token === "]" || token === "}") depth -= 1;
    else if (token === "-" || token === "?" || token === ":") marksOnLine += 1;
    else if (token === "\n" || token === "\r\n") marksOnLine = 0;
    else if (token.length > WIDEST_INDENT && /^ +$/.test(token)) return offset;
    // Inside brackets a line may hold any number of `name: value`; outside, each mark nests once more.
    const nested = depth > 0 ? depth : marksOnLine;
    if (nested > DEEPEST || tokens > MOST_TOKENS) return offset;
    if (!isMarker(token)) offset += token.length;
  }
  return null;
}

/** The tokenizer's own one-character marks, which are not in the text. */
function isMarker(token: string): boolean {
  return token === "\u0002" || token === "\u0018" || token === "\u001f";
}
