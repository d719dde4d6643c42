import { type DayRange, middleOf } from "@/components/timeline/axis";
import { type Entry, LABEL_SIZE } from "@/components/timeline/entries";
import type { Placement } from "@/components/timeline/place-labels";
import { rememberedPlacement } from "@/components/timeline/remembered-placement";
import { shortened, textWidth } from "@/components/timeline/text-width";

/** Pixels from the axis to the top of the band of days above it. */
export const BAND = 12;
const ROW = 22;
/** Pixels between a leader and its label. */
const OFFSET = 6;
/** From the axis to the first row below: the names of the months. */
const TICKS = 48;
export const CLUSTER = 44;

const clamp = (share: number) => Math.min(1, Math.max(0, share));

/** Where an entry stands: the middle of the days on which it can have happened; at the edge of the range beyond it. */
export function placeOf({ on, until }: Entry, range: DayRange): number {
  return clamp((middleOf(on, range) + middleOf(until, range)) / 2);
}

type Side = { texts: ReadonlyMap<string, string>; placement: Placement };

function labelled(
  entries: readonly Entry[],
  side: Entry["side"],
  { range, width }: { range: DayRange; width: number },
): Side {
  const chosen = entries.filter((entry) => entry.side === side && entry.label !== null);
  const widest = side === "above" ? 380 : Math.min(400, width * 0.4);
  const requests = chosen.map((entry) => {
    const full = Math.min(widest, textWidth(entry.label ?? "", LABEL_SIZE) + OFFSET);
    const widths = [full, ...[200, 110].filter((shorter) => shorter < full)];
    return { id: entry.key, at: placeOf(entry, range), widths, worth: entry.worth };
  });
  const maxRows = side === "above" ? 5 : 10;
  const placement = rememberedPlacement(requests, { width, maxRows, gap: 10, clusterWidth: CLUSTER });
  const words = new Map(chosen.map(({ key, label }) => [key, label ?? ""]));
  const texts = new Map(
    placement.labels.map((label) => [label.id, shortened(words.get(label.id) ?? "", label.width - OFFSET, LABEL_SIZE)]),
  );
  return { texts, placement };
}

/** Where everything of a picture lies, in pixels from its top. `width`: the narrowest axis it is for. */
export type TimelineLayout = {
  above: Side;
  below: Side;
  axis: number;
  height: number;
  aboveTop: (row: number) => number;
  belowTop: (row: number) => number;
  /** The lower end of a leader to a label below. */
  leaderEnd: (row: number) => number;
  /** The upper end of an entry's pole; without a label it stays below every label. */
  poleTop: (entry: Entry) => number;
};

export function layoutOf(entries: readonly Entry[], range: DayRange, width: number): TimelineLayout {
  const above = labelled(entries, "above", { range, width });
  const below = labelled(entries, "below", { range, width });
  const axis = above.placement.rows * ROW + BAND + 6;
  const aboveTop = (row: number) => axis - BAND - 4 - (row + 1) * ROW;
  const belowTop = (row: number) => axis + TICKS + row * ROW;
  const rows = new Map(above.placement.labels.map(({ id, row }) => [id, row]));
  return {
    ...{ above, below, axis, aboveTop, belowTop },
    height: axis + TICKS + below.placement.rows * ROW + 4,
    leaderEnd: (row) => belowTop(row) + ROW - 6,
    poleTop: ({ key }) => {
      const row = rows.get(key);
      return row === undefined ? axis - BAND - 3 : aboveTop(row) + 2;
    },
  };
}
