import { shortened, textWidth } from "@/components/timeline/text-width";

/** What must not begin a line in Japanese. */
const NOT_FIRST = /^[、。，．）」』】〉》・：；？！ー～々」%％件日]/;

/** Words of Latin text with the space after them; every other character by itself, with what must not stand apart from it. */
function pieces(text: string): string[] {
  const single = text.match(/[\p{Script=Latin}\p{Nd}\p{Mn}!-/:-@[-`{-~’‘“”–—]+\s*|\s+|./gu) ?? [];
  return single.reduce<string[]>((joined, piece) => {
    const before = joined.at(-1);
    if (before !== undefined && NOT_FIRST.test(piece)) joined[joined.length - 1] = before + piece;
    else joined.push(piece);
    return joined;
  }, []);
}

/** `text` in lines of at most `width` pixels at `size`, the last shortened where there are more than `most`. */
export function wrapped(text: string, width: number, size: number, most = 99): string[] {
  const lines: string[] = [];
  let current = "";
  for (const piece of pieces(text)) {
    if (current !== "" && textWidth((current + piece).trimEnd(), size) > width) {
      lines.push(current.trimEnd());
      current = "";
    }
    current += piece;
    // One word wider than the line: cut where it must be.
    while (textWidth(current.trimEnd(), size) > width && [...current].length > 1) {
      const fits = longestFitting(current, width, size);
      lines.push(fits);
      current = current.slice(fits.length);
    }
  }
  if (current.trim() !== "") lines.push(current.trimEnd());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(" "), width, size)];
}

function longestFitting(text: string, width: number, size: number): string {
  let kept = "";
  for (const character of text) {
    if (kept !== "" && textWidth(kept + character, size) > width) break;
    kept += character;
  }
  return kept;
}
