import type { FreshnessBand } from "@/lib/domain/charts/freshness-chart";
import type { DeliveryState, ScheduleState } from "@/lib/domain/record";
import { deliveryTexture, type Texture } from "@/lib/domain/texture";
import { DELIVERY_TONE, SCHEDULE_TONE, type Tone } from "@/lib/domain/tone";

/**
 * How each state is drawn: a colour by its meaning and a texture of its own, so
 * that no two states differ by colour alone, on paper or in grey.
 */

/** `solid`, or a texture in the tone's colour. */
export type Paint = { tone: Tone; texture: Texture | "solid" };

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

export function deliveryPaint(state: DeliveryState, disputed: boolean): Paint {
  return { tone: DELIVERY_TONE[state], texture: deliveryTexture(state, disputed) };
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

export const UPDATES: Paint = { tone: "ink", texture: "uprights" };
export const DUE: Paint = { tone: "ink", texture: "solid" };
export const DELIVERED: Paint = { tone: "leaf", texture: "solid" };
export const PERHAPS_DELIVERED: Paint = { tone: "leaf", texture: "stripes" };

const FRESHNESS_PAINT: Record<FreshnessBand, Paint> = {
  "to-30": { tone: "navy", texture: "solid" },
  "to-90": { tone: "navy", texture: "uprights" },
  "to-180": { tone: "amber", texture: "lines" },
  "over-180": { tone: "amber", texture: "cross" },
  never: { tone: "muted", texture: "dots" },
};

/** The longer ago, the more the colour asks for a look. */
export function freshnessPaint(band: FreshnessBand): Paint {
  return FRESHNESS_PAINT[band];
}

/** The name of a texture in a tone, within the figure or picture `within`. */
export function patternId(within: string, { texture, tone }: Paint): string {
  return `${within}-${texture}-${tone}`;
}

/** Each texture among `paints` once, with its tone and name. */
export function texturesOf(within: string, paints: readonly Paint[]): { id: string; texture: Texture; tone: Tone }[] {
  const needed = new Map<string, { id: string; texture: Texture; tone: Tone }>();
  for (const paint of paints) {
    const { texture, tone } = paint;
    const id = patternId(within, paint);
    if (texture !== "solid") needed.set(id, { id, texture, tone });
  }
  return [...needed.values()];
}
