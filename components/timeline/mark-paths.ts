import type { Entry, MarkShape } from "@/components/timeline/entries";
import type { Tone } from "@/lib/domain/tone";

/**
 * Many marks as few paths: one for each shape and tone. The picture is stretched
 * across and its strokes are not, so a dot is a stroke of no length with a round end.
 */

/** Units across the picture, whatever its width. Down it is pixels. */
export const ACROSS = 1000;

export type MarkPath = {
  key: string;
  d: string;
  tone: Tone | "paper" | "rule";
  width: number;
  dash?: string;
  round?: boolean;
};

const x = (share: number) => +(share * ACROSS).toFixed(1);

/** A line down the picture at a share of its width. */
export function upright(share: number, from: number, to: number): string {
  return `M${x(share)} ${from}V${to}`;
}

/** A line along the picture. */
export function level(from: number, to: number, y: number): string {
  return `M${x(from)} ${y}H${x(to)}`;
}

const DASH: Partial<Record<MarkShape, string>> = { "dashed-pole": "3 3", "dotted-pole": "1.5 3" };

type Place = (entry: Entry) => number;
type Drawn = { place: Place; axis: number; topOf: Place };

function linesOf(shape: MarkShape, entries: readonly Entry[], { place, axis, topOf }: Drawn): MarkPath[] {
  const tones = [...new Set(entries.map(({ tone }) => tone))];
  return tones.map((tone) => ({
    key: `${shape} ${tone}`,
    d: entries
      .filter((entry) => entry.tone === tone)
      .map((entry) => upright(place(entry), shape === "tick" ? axis - 9 : topOf(entry), axis))
      .join(""),
    tone,
    width: 2,
    ...(DASH[shape] ? { dash: DASH[shape] } : {}),
  }));
}

/** Dots with an edge in the paper's colour, so that neighbours stay apart; a ring is hollow. */
function dotsOf(shape: "dot" | "ring", entries: readonly Entry[], { place, axis }: Drawn): MarkPath[] {
  const tones = [...new Set(entries.map(({ tone }) => tone))];
  return tones.flatMap((tone) => {
    const d = entries
      .filter((entry) => entry.tone === tone)
      .map((entry) => `M${x(place(entry))} ${axis}h0`)
      .join("");
    const dot = (name: string, colour: Tone | "paper", width: number): MarkPath => ({
      ...{ key: `${shape} ${tone} ${name}`, d, tone: colour, width, round: true },
    });
    const edge = dot("edge", "paper", 12);
    return shape === "dot" ? [edge, dot("dot", tone, 9)] : [edge, dot("ring", tone, 10), dot("hole", "paper", 6)];
  });
}

/** The marks of the entries, those of evidence above the poles; diamonds are not among them. */
export function markPaths(entries: readonly Entry[], drawn: Drawn): MarkPath[] {
  const of = (shape: MarkShape) => entries.filter((entry) => entry.shape === shape);
  const lines = (["tick", "dotted-pole", "dashed-pole", "pole"] as const).flatMap((shape) =>
    linesOf(shape, of(shape), drawn),
  );
  return [...lines, ...dotsOf("ring", of("ring"), drawn), ...dotsOf("dot", of("dot"), drawn)];
}
