import { type Paint, patternId, texturesOf } from "@/components/charts/paints";
import { TILES } from "@/lib/domain/texture";
import type { Tone } from "@/lib/domain/tone";

/**
 * SVG as text, for pictures that stand alone: every colour in the picture itself,
 * those of the light scheme, so that it looks the same in a document as on the site.
 */

export type Colour = Tone | "paper" | "rule" | "sand";
export const COLOURS: Record<Colour, string> = {
  paper: "#fbfaf6",
  ink: "#191713",
  muted: "#67625a",
  rule: "#dcd7ca",
  sand: "#e8e2d5",
  navy: "#1d4e79",
  seal: "#b3261e",
  leaf: "#2c6e49",
  amber: "#9a6200",
  hatch: "#857f74",
};

export const SANS = "'Public Sans', 'Hiragino Sans', 'Noto Sans JP', 'Noto Sans CJK JP', 'Yu Gothic', sans-serif";
export const SERIF = "'Source Serif 4', 'Hiragino Mincho ProN', 'Noto Serif JP', 'Noto Serif CJK JP', serif";

const number = (value: number) => String(+value.toFixed(2));

/** Text for XML: nothing that it forbids, on one line. */
export function escaped(text: string): string {
  return text
    .replace(/[\p{Cs}\ufffe\uffff]/gu, "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

/** The value of a `fill`; textures are looked up under the picture's own `prefix`. */
export function paintFill(prefix: string, paint: Paint): string {
  return paint.texture === "solid" ? COLOURS[paint.tone] : `url(#${patternId(prefix, paint)})`;
}

export function rect(x: number, y: number, width: number, height: number, fill: string, stroke?: string): string {
  const edge = stroke ? ` stroke="${stroke}" stroke-width="2"` : "";
  return `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" fill="${fill}"${edge}/>`;
}

export type Ends = { x1: number; y1: number; x2: number; y2: number };

export function line({ x1, y1, x2, y2 }: Ends, colour: Colour, width = 1, dash = ""): string {
  const dashes = dash ? ` stroke-dasharray="${dash}"` : "";
  return `<path d="M${number(x1)} ${number(y1)}L${number(x2)} ${number(y2)}" fill="none" stroke="${COLOURS[colour]}" stroke-width="${width}"${dashes}/>`;
}

/** A path through points, flat and upright in turn where the caller makes it so. */
export function path(points: readonly [x: number, y: number][], look: string): string {
  return `<path d="M${points.map(([x, y]) => `${number(x)} ${number(y)}`).join("L")}" ${look}/>`;
}

export type Look = {
  size?: number;
  colour?: Colour;
  bold?: boolean;
  anchor?: "start" | "middle" | "end";
  serif?: boolean;
};

/** One line of words; `y` is its baseline. */
export function words(x: number, y: number, text: string, look: Look = {}): string {
  const { size = 14, colour = "ink", bold = false, anchor = "start", serif = false } = look;
  const attributes = [
    `x="${number(x)}" y="${number(y)}" font-size="${size}" fill="${COLOURS[colour]}"`,
    bold ? 'font-weight="600"' : "",
    anchor === "start" ? "" : `text-anchor="${anchor}"`,
    serif ? `font-family="${SERIF}"` : "",
  ];
  return `<text ${attributes.filter(Boolean).join(" ")}>${escaped(text)}</text>`;
}

/** The textures that `paints` need, as `<defs>`. */
export function patterns(prefix: string, paints: readonly Paint[]): string {
  const all = texturesOf(prefix, paints).map(({ id, texture, tone }) => {
    const { size, width, path: marks } = TILES[texture];
    return [
      `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">`,
      rect(0, 0, size, size, COLOURS.paper),
      `<path d="${marks}" stroke="${COLOURS[tone]}" stroke-width="${width}" stroke-linecap="round"/></pattern>`,
    ].join("");
  });
  return all.length > 0 ? `<defs>${all.join("")}</defs>` : "";
}
