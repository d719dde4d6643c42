import type { Paint } from "@/components/charts/paints";
import { COLOURS, line, paintFill, rect, words } from "@/components/charts/picture/svg";
import { wrapped } from "@/components/charts/picture/wrap";
import { textWidth } from "@/components/timeline/text-width";

/** The parts pictures are put together from. Each says how tall it is; coordinates begin at 0, 0. */

/** Width of everything between the margins, in pixels. */
export const WIDTH = 896;
export type Piece = { svg: string; height: number };
export type Counted = { label: string; count: number; paint: Paint };

/** Pieces one under the other, `gap` pixels apart; empty ones take no room. */
export function stacked(pieces: readonly Piece[], gap: number): Piece {
  let y = 0;
  const svg = pieces
    .filter(({ height }) => height > 0)
    .map((piece) => {
      const at = `<g transform="translate(0 ${+y.toFixed(2)})">${piece.svg}</g>`;
      y += piece.height + gap;
      return at;
    });
  return { svg: svg.join(""), height: Math.max(0, y - gap) };
}

export type Said = { size?: number; colour?: "ink" | "muted"; bold?: boolean; serif?: boolean; width?: number };

/** A paragraph. */
export function paragraph(text: string, { size = 14, width = WIDTH, ...look }: Said = {}): Piece {
  const lines = wrapped(text, width, size);
  const step = Math.round(size * 1.45);
  return {
    svg: lines.map((one, index) => words(0, index * step + size, one, { size, ...look })).join(""),
    height: lines.length * step,
  };
}

/** Swatches with their words, flowing into lines. */
export function keyOf(prefix: string, entries: readonly { label: string; paint: Paint }[]): Piece {
  let [x, y] = [0, 0];
  const svg = entries.map(({ label, paint }) => {
    const width = 20 + textWidth(label, 14);
    if (x > 0 && x + width > WIDTH) [x, y] = [0, y + 24];
    const at = rect(x, y + 3, 13, 13, paintFill(prefix, paint)) + words(x + 20, y + 14, label);
    x += width + 22;
    return at;
  });
  return { svg: svg.join(""), height: entries.length > 0 ? y + 20 : 0 };
}

/** Parts of a whole in one bar of `width` pixels, each with its number where it fits. */
export function partsBar(prefix: string, parts: readonly Counted[], width: number, height: number): string {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  const bars: string[] = [];
  const numbers: string[] = [];
  for (const { count, paint } of parts) {
    const [x, share] = [(before / total) * width, (count / total) * width];
    before += count;
    bars.push(rect(x, 0, share, height, paintFill(prefix, paint), COLOURS.paper));
    const room = textWidth(String(count), 13) + 8;
    if (room + 4 > share) continue;
    numbers.push(rect(x + (share - room) / 2, height / 2 - 9, room, 18, COLOURS.paper));
    numbers.push(words(x + share / 2, height / 2 + 4.5, String(count), { size: 13, bold: true, anchor: "middle" }));
  }
  return bars.join("") + numbers.join("");
}

/** One row: its words on the left, `draw` in the middle, and more words on the right. A row without `draw` heads those that follow. */
export type Row = { ref: string; title: string; values: readonly string[]; draw: string | null };
export const PLOT = { x: 316, width: 420 };
const ROW = 40;

/** Rows of bars; `draw` has its origin at the left end of the plot, in the middle of the row. */
export function rowsOf(rows: readonly Row[]): Piece {
  const svg = rows.map(({ ref, title, values, draw }, index) => {
    const middle = index * ROW + ROW / 2;
    if (draw === null) return words(0, middle + 10, title, { bold: true });
    const label = wrapped(`${ref} ${title}`.trim(), PLOT.x - 20, 13, 2);
    const written = label.map((text, place) =>
      words(0, middle + 4.5 + (place - (label.length - 1) / 2) * 16, text, { size: 13 }),
    );
    const said = values.map((text, place) =>
      words(PLOT.x + PLOT.width + 16, middle + 4.5 + (place - (values.length - 1) / 2) * 16, text, {
        size: 12.5,
        colour: "muted",
      }),
    );
    return `${written.join("")}<g transform="translate(${PLOT.x} ${middle})">${draw}</g>${said.join("")}`;
  });
  return { svg: svg.join(""), height: rows.length * ROW };
}

/** A line through every row of a plot `height` pixels tall, at a share of its width. */
export function plumb(share: number, height: number): string {
  const x = PLOT.x + share * PLOT.width;
  return line({ x1: x, y1: 4, x2: x, y2: height - 4 }, "ink", 1.5);
}
