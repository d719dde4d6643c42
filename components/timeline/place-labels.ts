/**
 * Puts labels beside points on a line so that none overlaps another or is
 * crossed by another's leader, whatever the data.
 *
 * Points are shares of the axis (0 to 1); labels have a width in pixels. A
 * layout made for `width` holds for every wider axis too: two points that are
 * far enough apart there only move further apart. So one layout serves a whole
 * range of screens, and the server can make it without knowing the screen.
 */

export type LabelRequest = {
  id: string;
  /** Share of the axis, 0 to 1. */
  at: number;
  /** Pixels, with the distance to the leader included. */
  width: number;
  /** Higher ones choose first. */
  priority: number;
};

/** `start`: the text begins at the point and runs on; `end`: it ends there. */
type Anchor = "start" | "end";
type Extent = [low: number, high: number];

export type PlacedLabel = {
  id: string;
  at: number;
  width: number;
  /** 0 is the row next to the axis; the leader runs from the axis to it. */
  row: number;
  anchor: Anchor;
};

/** Labels that found no room, counted together: "+N" in the last row. */
export type Cluster = { ids: string[]; left: number; row: number };

export type Placement = { labels: PlacedLabel[]; clusters: Cluster[]; rows: number };

export type Space = {
  /** The narrowest axis the layout is for, in pixels. */
  width: number;
  /** How many rows labels may take. */
  maxRows: number;
  /** Pixels kept free after each label. */
  gap: number;
  /** Pixels kept for a "+N". */
  clusterWidth: number;
};

/** Where `label` lies on an axis of `width` pixels. */
export function extent(label: Pick<PlacedLabel, "at" | "width" | "anchor">, width: number): Extent {
  const x = label.at * width;
  return label.anchor === "start" ? [x, x + label.width] : [x - label.width, x];
}

/** Strictly inside, so that a leader may run along the edge of a label of the same point. */
function crosses(x: number, [low, high]: Extent, gap: number, anchor: Anchor): boolean {
  return anchor === "start" ? x > low && x < high + gap : x > low - gap && x < high;
}

/** On one row: a gap between the texts, or back to back with both leaders between them. */
function areApart(mine: Extent, anchor: Anchor, theirs: Extent, otherAnchor: Anchor, gap: number): boolean {
  if (anchor === "start" && otherAnchor === "end" && theirs[1] <= mine[0]) return true;
  if (anchor === "end" && otherAnchor === "start" && mine[1] <= theirs[0]) return true;
  return mine[1] + gap <= theirs[0] || theirs[1] + gap <= mine[0];
}

function isFree(label: PlacedLabel, placed: readonly PlacedLabel[], { width, gap }: Space): boolean {
  const mine = extent(label, width);
  if (mine[0] < 0 || mine[1] > width) return false;
  return placed.every((other) => {
    const theirs = extent(other, width);
    if (other.row === label.row) return areApart(mine, label.anchor, theirs, other.anchor, gap);
    return other.row > label.row
      ? !crosses(other.at * width, mine, gap, label.anchor)
      : !crosses(label.at * width, theirs, gap, other.anchor);
  });
}

/** The order in which seats are tried: all rows to the right first, or both sides of a row before the next row. */
type Preference = "stacked" | "beside";
type Seat = [row: number, anchor: Anchor];

function seats(maxRows: number, preference: Preference): Seat[] {
  const rows = Array.from({ length: maxRows }, (_, row) => row);
  return preference === "beside"
    ? rows.flatMap((row): Seat[] => [
        [row, "start"],
        [row, "end"],
      ])
    : [...rows.map((row): Seat => [row, "start"]), ...rows.map((row): Seat => [row, "end"])];
}

function firstFree(request: LabelRequest, placed: readonly PlacedLabel[], space: Space, tried: Seat[]) {
  const { id, at, width } = request;
  for (const [row, anchor] of tried) {
    const label: PlacedLabel = { id, at, width, row, anchor };
    if (isFree(label, placed, space)) return label;
  }
  return null;
}

/** Equal parts of the axis, each wide enough for a "+N", so that two of them cannot meet. */
function clustersOf(left: readonly LabelRequest[], row: number, { width, clusterWidth }: Space): Cluster[] {
  const bins = Math.max(1, Math.floor(width / clusterWidth));
  const byBin = new Map<number, string[]>();
  for (const { id, at } of left) {
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(at * bins)));
    byBin.set(bin, [...(byBin.get(bin) ?? []), id]);
  }
  return [...byBin].sort(([a], [b]) => a - b).map(([bin, ids]) => ({ ids, left: bin / bins, row }));
}

function placed(order: readonly LabelRequest[], space: Space, preference: Preference): Placement {
  const tried = seats(space.maxRows, preference);
  const labels: PlacedLabel[] = [];
  const left: LabelRequest[] = [];
  for (const request of order) {
    const label = firstFree(request, labels, space, tried);
    if (label) labels.push(label);
    else left.push(request);
  }
  const used = labels.reduce((rows, label) => Math.max(rows, label.row + 1), 0);
  const clusters = clustersOf(left, used, space);
  return { labels, clusters, rows: used + (clusters.length > 0 ? 1 : 0) };
}

/**
 * Places what it can, first the more important, then from right to left (so that
 * of neighbours the later one lies nearer the axis and leaders pass beside text);
 * gathers the rest into clusters. Every id comes out exactly once. Of two ways to
 * try the seats the one that shows more labels, then takes fewer rows, wins.
 */
export function placeLabels(requests: readonly LabelRequest[], space: Space): Placement {
  const order = [...requests].sort((a, b) => b.priority - a.priority || b.at - a.at || (a.id < b.id ? -1 : 1));
  const stacked = placed(order, space, "stacked");
  const beside = placed(order, space, "beside");
  const more = beside.labels.length - stacked.labels.length;
  return more > 0 || (more === 0 && beside.rows < stacked.rows) ? beside : stacked;
}
