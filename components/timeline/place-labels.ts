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
  /** Pixels the label may take, the most first, with the distance to the leader included. */
  widths: readonly number[];
  /** What it is worth to show it, from 0 up; where not all fit, the dearer ones are kept. */
  worth: number;
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

/** A label with its place worked out, in pixels of the narrowest axis. */
type Seat = PlacedLabel & { x: number; low: number; high: number };

/** Strictly inside, so that a leader may run along the edge of a label of the same point. */
function runsThrough(x: number, { low, high, anchor }: Pick<Seat, "low" | "high" | "anchor">, gap: number): boolean {
  return anchor === "start" ? x > low && x < high + gap : x > low - gap && x < high;
}

/** On one row: a gap between the texts, or back to back with both leaders between them. */
function areApart(one: Omit<Seat, "row">, other: Omit<Seat, "row">, gap: number): boolean {
  if (one.anchor !== other.anchor) {
    const [start, end] = one.anchor === "start" ? [one, other] : [other, one];
    if (end.high <= start.low) return true;
  }
  return one.high + gap <= other.low || other.high + gap <= one.low;
}

/** The row nearest to the axis where the label meets no text and no leader; null when there is none. */
function firstFreeRow(
  label: Omit<Seat, "row">,
  placed: readonly Seat[],
  { width, gap, maxRows }: Space,
): number | null {
  if (label.low < 0 || label.high > width) return null;
  let nearest = 0;
  let farthest = maxRows - 1;
  const taken = new Set<number>();
  for (const other of placed) {
    if (runsThrough(other.x, label, gap)) nearest = Math.max(nearest, other.row);
    if (runsThrough(label.x, other, gap)) farthest = Math.min(farthest, other.row);
    if (!areApart(label, other, gap)) taken.add(other.row);
  }
  for (let row = nearest; row <= farthest; row += 1) if (!taken.has(row)) return row;
  return null;
}

function seatOf({ id, at }: LabelRequest, width: number, anchor: Anchor, axis: number): Omit<Seat, "row"> {
  const [low, high] = extent({ at, width, anchor }, axis);
  return { id, at, width, anchor, x: at * axis, low, high };
}

/** The first free seat, on the side preferred before the other. */
function seated(request: LabelRequest, width: number, preferred: Anchor, placed: readonly Seat[], space: Space) {
  for (const anchor of preferred === "start" ? (["start", "end"] as const) : (["end", "start"] as const)) {
    const seat = seatOf(request, width, anchor, space.width);
    const row = firstFreeRow(seat, placed, space);
    if (row !== null) return { ...seat, row };
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

/** How a layout is tried: which points stand left of the split, and how far labels are shortened at first. */
type Plan = { split: number; shortening: number };
type Attempt = { labels: PlacedLabel[]; worth: number; rows: number };

/** Showing a label at all is worth more than showing all of its words. */
const worthOf = ({ worth }: LabelRequest) => 1 + 2 * worth;
const WORDS = 0.25;

/**
 * Like a tent: points left of the split, from the left, with text to their left;
 * the others, from the right, with text to their right. So leaders pass beside
 * text. Labels shortened to fit in are then given back what room is left.
 */
function tent(sorted: readonly LabelRequest[], { split, shortening }: Plan, space: Space): Attempt {
  const seats: Seat[] = [];
  const place = (request: LabelRequest, preferred: Anchor) => {
    for (const width of request.widths.slice(Math.min(shortening, request.widths.length - 1))) {
      const seat = seated(request, width, preferred, seats, space);
      if (seat) return seats.push(seat);
    }
  };
  for (const request of sorted.slice(0, split)) place(request, "end");
  for (const request of sorted.slice(split).reverse()) place(request, "start");
  return { ...widened(seats, sorted, space), rows: rowsOf(seats) };
}

/** Gives each label, in its row, the most room that is free. */
function widened(seats: Seat[], requests: readonly LabelRequest[], space: Space): Pick<Attempt, "labels" | "worth"> {
  const byId = new Map(requests.map((request) => [request.id, request]));
  let worth = 0;
  for (const [index, seat] of seats.entries()) {
    const request = byId.get(seat.id);
    if (!request) continue;
    const others = seats.filter((other) => other !== seat);
    for (const width of request.widths) {
      const wider = { ...seat, ...seatOf(request, width, seat.anchor, space.width) };
      if (width > seat.width && !fitsIn(wider, others, space)) continue;
      seats[index] = wider;
      worth += worthOf(request) + (WORDS * width) / (request.widths[0] ?? width);
      break;
    }
  }
  return { labels: seats.map(({ id, at, width, row, anchor }) => ({ id, at, width, row, anchor })), worth };
}

function fitsIn(seat: Seat, others: readonly Seat[], { width, gap }: Space): boolean {
  if (seat.low < 0 || seat.high > width) return false;
  return others.every((other) => {
    if (other.row === seat.row) return areApart(seat, other, gap);
    return other.row > seat.row ? !runsThrough(other.x, seat, gap) : !runsThrough(seat.x, other, gap);
  });
}

/** Every split and shortening for few points; a handful of splits for many. */
function plansFor(sorted: readonly LabelRequest[]): Plan[] {
  const few = sorted.length <= FEW;
  const step = few ? 1 : Math.ceil(sorted.length / 4);
  const shortenings = Math.max(1, ...sorted.map(({ widths }) => widths.length));
  const plans: Plan[] = [];
  for (let split = 0; split <= sorted.length; split += step)
    for (let shortening = few ? 0 : shortenings - 1; shortening < shortenings; shortening += 1)
      plans.push({ split, shortening });
  return plans;
}
const FEW = 24;

/** More labels than this rarely find a place in one row, so a row's worth of candidates is bounded by it. */
const MOST_PER_ROW = 8;

/**
 * Places what it can and gathers the rest into clusters; every id comes out
 * exactly once. Of the layouts tried, the one that shows the most worth, then
 * takes the fewest rows, wins. If there are very many, only the dearest take part.
 */
export function placeLabels(requests: readonly LabelRequest[], space: Space): Placement {
  const dearest = [...requests].sort((a, b) => b.worth - a.worth || order(a, b));
  const sorted = dearest.slice(0, space.maxRows * MOST_PER_ROW).sort(order);
  let best: Attempt = { labels: [], worth: 0, rows: 0 };
  for (const plan of plansFor(sorted)) {
    const next = tent(sorted, plan, space);
    const better = next.worth - best.worth;
    if (better > 1e-9 || (better > -1e-9 && next.rows < best.rows)) best = next;
  }
  const shown = new Set(best.labels.map(({ id }) => id));
  const left = requests.filter(({ id }) => !shown.has(id)).sort(order);
  const clusters = clustersOf(left, best.rows, space);
  return { labels: best.labels, clusters, rows: best.rows + (clusters.length > 0 ? 1 : 0) };
}

const rowsOf = (labels: readonly PlacedLabel[]) => labels.reduce((rows, { row }) => Math.max(rows, row + 1), 0);
const order = (a: LabelRequest, b: LabelRequest) => a.at - b.at || (a.id < b.id ? -1 : 1);
