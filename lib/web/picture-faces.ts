import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** A typeface as the picture's drawing takes it. */
export type Face = { name: string; data: Buffer; weight: 400 | 600 | 700; style: "normal" };

const PACKAGES = join(process.cwd(), "node_modules/@fontsource");
/** The letters of the Latin typeface. */
const LATIN = /^[\u0020-\u007e\u00a1-\u00ff–—‘’“”…]$/u;
const MINCHO = "biz-udpmincho";
const MINCHO_WEIGHTS = [400, 700] as const;

type Subset = { name: string; ranges: [first: number, last: number][] };
const files = new Map<string, Promise<Buffer>>();
let listed: Promise<Subset[]> | undefined;

function fileOf(family: string, name: string): Promise<Buffer> {
  const path = join(PACKAGES, family, "files", name);
  const known = files.get(path) ?? readFile(path);
  files.set(path, known);
  return known;
}

/** The pieces in which the Japanese typeface comes, each with its letters: a picture needs about ten of 120. */
function subsets(): Promise<Subset[]> {
  listed ??= readFile(join(PACKAGES, MINCHO, "unicode.json"), "utf8").then((text) =>
    Object.entries(JSON.parse(text) as Record<string, string>).map(([key, ranges]) => ({
      name: key.replace(/[[\]]/g, ""),
      ranges: ranges.split(",").map((range) => {
        const [first = "", last = first] = range.replace(/U\+/gi, "").split("-");
        return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as [number, number];
      }),
    })),
  );
  return listed;
}

const pieceOf = (pieces: readonly Subset[], letter: string): string | null => {
  const code = letter.codePointAt(0) ?? 0;
  return pieces.find(({ ranges }) => ranges.some(([first, last]) => code >= first && code <= last))?.name ?? null;
};

/** Whether the typefaces have every letter of a text; with another in it, the drawing would fetch one from elsewhere. */
export async function letters(): Promise<(text: string) => boolean> {
  const pieces = await subsets();
  return (text) => [...text].every((letter) => LATIN.test(letter) || pieceOf(pieces, letter) !== null);
}

/** The typefaces that these words need: the Latin one, and of the Japanese one the pieces with their letters. */
export async function facesFor(words: string): Promise<Face[]> {
  const pieces = await subsets();
  const others = [...new Set(words)].filter((letter) => !LATIN.test(letter));
  const needed = [...new Set(others.flatMap((letter) => pieceOf(pieces, letter) ?? []))].sort();
  const latin = ([400, 600] as const).map((weight) => ({
    ...{ family: "source-serif-4", piece: "latin", weight, name: "Source Serif 4" },
  }));
  const mincho = needed.flatMap((piece) =>
    MINCHO_WEIGHTS.map((weight) => ({ family: MINCHO, piece, weight, name: `${MINCHO} ${piece}` })),
  );
  return Promise.all(
    [...latin, ...mincho].map(async ({ family, piece, weight, name }) => ({
      ...{ name, weight, style: "normal" as const },
      data: await fileOf(family, `${family}-${piece}-${weight}-normal.woff`),
    })),
  );
}

/** Every word that a drawing holds, down to its last element. */
export function wordsIn(node: unknown): string {
  if (typeof node === "string" || typeof node === "number") return String(node);
  if (Array.isArray(node)) return node.map(wordsIn).join("");
  if (typeof node !== "object" || node === null || !("props" in node)) return "";
  return wordsIn((node.props as { children?: unknown }).children);
}
