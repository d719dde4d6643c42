import { createHash } from "node:crypto";

/** A page without the nonce of its drawing, and the digests of the inline scripts and styles that carried it. */
export type OwnParts = { body: Buffer; scripts: string[]; styles: string[] };

/** An inline part of the page; `code` lies from `from` to `to`. A `plain` script carries the nonce and nothing else. */
type Part = { name: "script" | "style"; opens: number; plain: boolean; from: number; to: number; ends: number };

const END = { script: "</script>", style: "</style>" } as const;
const GREATER = 62;
const RETURN = 13;

/**
 * Goes through a page in its bytes, by the places where the nonce stands: a page may be of a million
 * bytes and more, and there are a few dozen of those. Neighbouring scripts of the framework become one,
 * which they can because each is made of whole statements.
 */
export function ownParts(page: Buffer, nonce: string): OwnParts {
  const mark = Buffer.from(` nonce="${nonce}"`);
  const secret = Buffer.from(nonce);
  const digests = { script: new Set<string>(), style: new Set<string>() };
  const made: Buffer[] = [];
  let at = 0;
  for (const run of runsOf(partsOf(page, mark))) {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) continue;
    const codes = run.flatMap(({ from, to }, place) => [
      ...(place > 0 ? [SEMICOLON] : []),
      ...without(page.subarray(from, to), mark, secret),
    ]);
    digests[first.name].add(digest(codes));
    made.push(...without(page.subarray(at, first.from), mark, secret), ...codes);
    at = last.to;
  }
  made.push(...without(page.subarray(at), mark, secret));
  return { body: Buffer.concat(made), scripts: [...digests.script], styles: [...digests.style] };
}

const SEMICOLON = Buffer.from(";");

/** The inline parts that carry the mark, in their order. */
function* partsOf(page: Buffer, mark: Buffer): Generator<Part> {
  let at = 0;
  for (let place = page.indexOf(mark); place >= 0; place = page.indexOf(mark, at)) {
    const part = partAt(page, mark, place, at);
    at = part ? part.ends : place + mark.length;
    if (part) yield part;
  }
}

function partAt(page: Buffer, mark: Buffer, place: number, after: number): Part | null {
  const before = Math.max(after, page.lastIndexOf(GREATER, place) + 1);
  const tag = page.toString("latin1", before, page.indexOf(GREATER, place) + 1);
  const found = /<(script|style)(?![^>]* src=)[^>]*>$/.exec(tag);
  if (!found) return null;
  const name = found[1] === "style" ? "style" : "script";
  const opens = before + found.index;
  const from = before + tag.length;
  const to = page.indexOf(END[name], from);
  if (to < 0) return null;
  const plain = name === "script" && found[0].length === "<script>".length + mark.length;
  return { name, opens, plain, from, to, ends: to + END[name].length };
}

/** Plain scripts that follow each other without anything between, together; every other part by itself. */
function runsOf(parts: Iterable<Part>): Part[][] {
  const runs: Part[][] = [];
  for (const part of parts) {
    const last = runs.at(-1)?.at(-1);
    if (last?.plain && part.plain && last.ends === part.opens) runs.at(-1)?.push(part);
    else runs.push([part]);
  }
  return runs;
}

/** What is left of a stretch without the mark, and without the nonce where it stands alone. */
function without(stretch: Buffer, mark: Buffer, secret: Buffer): Buffer[] {
  const left: Buffer[] = [];
  const lead = mark.length - secret.length - 1; // of the mark, what stands before the nonce
  let at = 0;
  for (let place = stretch.indexOf(secret); place >= 0; place = stretch.indexOf(secret, at)) {
    const marked = place - lead >= at && stretch.indexOf(mark, place - lead) === place - lead;
    left.push(stretch.subarray(at, marked ? place - lead : place));
    at = marked ? place - lead + mark.length : place + secret.length;
  }
  left.push(stretch.subarray(at));
  return left;
}

/** As browsers reckon it: over the text in UTF-8, its line ends made one. */
function digest(codes: readonly Buffer[]): string {
  const hash = createHash("sha256");
  if (codes.some((code) => code.includes(RETURN))) hash.update(Buffer.concat(codes).toString().replace(/\r\n?/g, "\n"));
  else for (const code of codes) hash.update(code);
  return `'sha256-${hash.digest("base64")}'`;
}
