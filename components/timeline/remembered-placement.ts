import { type LabelRequest, type Placement, placeLabels, type Space } from "@/components/timeline/place-labels";

const MOST = 400;
const known = new Map<string, Placement>();

/** `placeLabels`, worked out once for the same labels: a page is shown far more often than its record changes. */
export function rememberedPlacement(requests: readonly LabelRequest[], space: Space): Placement {
  const key = JSON.stringify([requests, space]);
  const found = known.get(key);
  if (found) return found;
  const placement = placeLabels(requests, space);
  if (known.size >= MOST) known.clear();
  known.set(key, placement);
  return placement;
}
