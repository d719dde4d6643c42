import type { DeliveryState } from "@/lib/domain/record";

/** The marks that tell states apart where colours cannot: in charts, framed pages and link pictures alike. */
export const TEXTURES = ["hatch", "stripes", "uprights", "lines", "ruled", "dots", "cross"] as const;
export type Texture = (typeof TEXTURES)[number];

const DELIVERY_TEXTURE: Record<DeliveryState, Texture | "solid"> = {
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

/** How a state of delivery is filled; disputed parts are striped whatever their state. */
export function deliveryTexture(state: DeliveryState, disputed: boolean): Texture | "solid" {
  return disputed ? "stripes" : DELIVERY_TEXTURE[state];
}

/** One tile of each texture: its side in pixels, and its marks in the tone's colour. */
export const TILES: Record<Texture, { size: number; width: number; path: string }> = {
  hatch: { size: 6, width: 1.1, path: "M-1 1l2-2M0 6l6-6M5 7l2-2" },
  stripes: { size: 8, width: 3, path: "M-2 2l4-4M0 8l8-8M6 10l4-4" },
  uprights: { size: 5, width: 3, path: "M1.5 0v5" },
  lines: { size: 4, width: 1.4, path: "M0 1h4" },
  ruled: { size: 6, width: 1, path: "M0 1h6" },
  dots: { size: 5, width: 2, path: "M2.5 2.5h0" },
  cross: { size: 7, width: 1.1, path: "M0 0l7 7M7 0l-7 7" },
};
