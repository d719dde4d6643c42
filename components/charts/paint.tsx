import type { DeliveryState, ScheduleState } from "@/lib/domain/record";
import { DELIVERY_TONE, SCHEDULE_TONE, type Tone } from "@/lib/domain/tone";

/**
 * How each state is drawn: a colour by its meaning and a texture of its own, so
 * that no two states differ by colour alone, on paper or in grey.
 */

const TEXTURES = ["hatch", "stripes", "uprights", "lines", "ruled", "dots", "cross"] as const;
type Texture = (typeof TEXTURES)[number];
/** `solid`, or a texture in the tone's colour. */
type Paint = { tone: Tone; texture: Texture | "solid" };

const DELIVERY_TEXTURE: Record<DeliveryState, Paint["texture"]> = {
  delivered: "solid",
  substantial: "uprights",
  underway: "solid",
  continuing: "lines",
  "not-started": "cross",
  "not-delivered": "solid",
  superseded: "lines",
  "no-evidence": "hatch",
  "not-assessed": "dots",
};

const SCHEDULE_TEXTURE: Record<ScheduleState, Paint["texture"]> = {
  passed: "solid",
  "due-today": "solid",
  "due-soon": "uprights",
  upcoming: "solid",
  "met-on-time": "solid",
  "met-late": "stripes",
  "awaiting-trigger": "dots",
  "no-deadline": "ruled",
};

/** Disputed parts are striped whatever their state. */
export function deliveryPaint(state: DeliveryState, disputed: boolean): Paint {
  return { tone: DELIVERY_TONE[state], texture: disputed ? "stripes" : DELIVERY_TEXTURE[state] };
}

/** No deadline is the quiet part of the bar: it says nothing about the commitment. */
export function schedulePaint(state: ScheduleState): Paint {
  const tone = state === "no-deadline" ? "hatch" : SCHEDULE_TONE[state];
  return { tone, texture: SCHEDULE_TEXTURE[state] };
}

export const UNKNOWN: Paint = { tone: "hatch", texture: "hatch" };
export const TIME: Paint = { tone: "muted", texture: "solid" };
export const COUNTING: Paint = { tone: "navy", texture: "solid" };
export const OTHER: Paint = { tone: "hatch", texture: "hatch" };

/** The value of an SVG `fill`: a token, or a pattern of the figure `figure` (see `Patterns`). */
export function fillOf({ tone, texture }: Paint, figure: string): string {
  return texture === "solid" ? `var(--color-${tone})` : `url(#${patternId(figure, texture, tone)})`;
}

const patternId = (figure: string, texture: Texture, tone: Tone) => `${figure}-${texture}-${tone}`;

const SIZE: Record<Texture, number> = { hatch: 6, stripes: 8, uprights: 5, lines: 4, ruled: 6, dots: 5, cross: 7 };

function Marks({ texture }: { texture: Texture }) {
  switch (texture) {
    case "hatch":
      return <path d="M-1 1l2-2M0 6l6-6M5 7l2-2" stroke="currentColor" strokeWidth="1.1" />;
    case "stripes":
      return <path d="M-2 2l4-4M0 8l8-8M6 10l4-4" stroke="currentColor" strokeWidth="3" />;
    case "uprights":
      return <path d="M1.5 0v5" stroke="currentColor" strokeWidth="3" />;
    case "lines":
      return <path d="M0 1h4" stroke="currentColor" strokeWidth="1.4" />;
    case "ruled":
      return <path d="M0 1h6" stroke="currentColor" strokeWidth="1" />;
    case "dots":
      return <circle cx="2.5" cy="2.5" r="1" fill="currentColor" />;
    case "cross":
      return <path d="M0 0l7 7M7 0l-7 7" stroke="currentColor" strokeWidth="1.1" />;
  }
}

/** The patterns that `paints` need, for the figure named; not displayed itself, but drawn so that it can be referred to. */
export function Patterns({ figure, paints }: { figure: string; paints: readonly Paint[] }) {
  const needed = new Map<string, { texture: Texture; tone: Tone }>();
  for (const { texture, tone } of paints)
    if (texture !== "solid") needed.set(patternId(figure, texture, tone), { texture, tone });
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true" focusable="false">
      <defs>
        {[...needed].map(([id, { texture, tone }]) => (
          <pattern
            key={id}
            id={id}
            className={`tone-${tone}`}
            width={SIZE[texture]}
            height={SIZE[texture]}
            patternUnits="userSpaceOnUse"
          >
            <rect width={SIZE[texture]} height={SIZE[texture]} fill="var(--color-paper)" />
            <Marks texture={texture} />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** A sample of a paint, for keys and beside words. */
export function Swatch({ fill }: { fill: string }) {
  return (
    <svg width="14" height="14" aria-hidden="true" focusable="false" className="keep-colour shrink-0">
      <rect width="14" height="14" fill={fill} />
    </svg>
  );
}
export type { Paint };
