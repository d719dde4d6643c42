/**
 * What crosses from the server to the browser for one picture: numbers, paint and
 * finished words. The server's picture and Recharts draw from the same value.
 */

/** A value of one series and how it is painted: a colour token or the address of a pattern. */
export type Painted = { series: string; value: number; fill: string };

/** One row or column. `name` and `lines` are the words shown on pointing at it. */
export type ChartRow = {
  key: string;
  name: string;
  lines: string[];
  /** One entry for each series of the picture; null draws nothing. */
  values: (Painted | null)[];
};

/** Bars that lie: side by side within a row, each from 0. */
export type BarsPicture = {
  kind: "bars";
  rows: ChartRow[];
  /** Ends of the axis. */
  domain: [from: number, to: number];
  /** Thickness of each series' bar, top to bottom, and the space between them, in pixels. */
  thickness: number[];
  spacing: number;
};

/** Parts of a whole: one lying bar, several lying bars one under the other, or standing columns on a zero line. */
export type StackPicture = {
  kind: "stack" | "stacks" | "columns";
  rows: ChartRow[];
  /** The value at the end of the axis. */
  top: number;
  /** Pixels of each of several lying bars; the others fill their box. */
  thickness?: number;
};

/** Lines that stay level until the next value. `at`: where a row stands along the axis, 0 to `length`. */
export type StepsPicture = {
  kind: "steps";
  rows: (ChartRow & { at: number })[];
  /** One for each place in a row's values. */
  lines: StepLine[];
  length: number;
  top: number;
};
export type StepLine = { key: string; stroke: string; width: number; dashed: boolean };

export type Picture = BarsPicture | StackPicture | StepsPicture;

/** What the live picture is given: the same value, the size of its box in pixels, and its name. */
export type DrawnProps = { picture: Picture; width: number; height: number; label: string };

/** Share of its place that a column fills. */
export const COLUMN_SHARE = 0.64;
