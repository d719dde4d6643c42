"use client";

import { Bar, BarChart, type BarShapeProps, Tooltip, type TooltipContentProps, XAxis, YAxis } from "recharts";
import {
  type BarsPicture,
  type ChartRow,
  COLUMN_SHARE,
  type DrawnProps,
  type StackPicture,
} from "@/components/charts/chart-props";

/**
 * The same picture by Recharts: values on pointing and by arrow keys. Loaded on
 * its own, only when a chart comes into view (see `LivePicture`). Nothing moves.
 */

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };

export function DrawnPicture({ picture, ...box }: DrawnProps) {
  return picture.kind === "bars" ? <DrawnBars picture={picture} {...box} /> : <DrawnStack picture={picture} {...box} />;
}

type Sized<P> = Omit<DrawnProps, "picture"> & { picture: P };

function DrawnBars({ picture, width, height, label }: Sized<BarsPicture>) {
  return (
    <BarChart
      layout="vertical"
      data={picture.rows}
      width={width}
      height={height}
      margin={NO_MARGIN}
      barGap={picture.spacing}
      barCategoryGap={0}
      accessibilityLayer
      aria-label={label}
    >
      <XAxis type="number" domain={picture.domain} allowDataOverflow hide />
      <YAxis type="category" dataKey="key" width={0} hide />
      <Tooltip content={Words} cursor={{ fill: "var(--color-ink)", fillOpacity: 0.06 }} isAnimationActive={false} />
      {picture.thickness.map((thickness, series) => (
        <Bar
          // biome-ignore lint/suspicious/noArrayIndexKey: a series is its place
          key={series}
          dataKey={(row: ChartRow) => row.values[series]?.value ?? null}
          barSize={thickness}
          shape={(bar: BarShapeProps) => <Shape bar={bar} series={series} />}
          isAnimationActive={false}
        />
      ))}
    </BarChart>
  );
}

function DrawnStack({ picture, width, height, label }: Sized<StackPicture>) {
  const lying = picture.kind === "stack";
  const [Across, Along] = lying ? [YAxis, XAxis] : [XAxis, YAxis];
  const place = (lying ? height : width) / picture.rows.length;
  const thickness = lying ? place : place * COLUMN_SHARE;
  const series = picture.rows[0]?.values.length ?? 0;
  return (
    <BarChart
      layout={lying ? "vertical" : "horizontal"}
      data={picture.rows}
      width={width}
      height={height}
      margin={NO_MARGIN}
      barCategoryGap={0}
      accessibilityLayer
      aria-label={label}
    >
      <Across type="category" dataKey="key" {...(lying ? { width: 0 } : { height: 0 })} hide />
      <Along type="number" domain={[0, picture.top]} allowDataOverflow hide />
      <Tooltip
        content={Words}
        cursor={lying ? false : { fill: "var(--color-ink)", fillOpacity: 0.06 }}
        isAnimationActive={false}
      />
      {Array.from({ length: series }, (_, index) => (
        <Bar
          // biome-ignore lint/suspicious/noArrayIndexKey: a series is its place
          key={index}
          dataKey={(row: ChartRow) => row.values[index]?.value ?? null}
          stackId="whole"
          barSize={thickness}
          shape={(bar: BarShapeProps) => <Shape bar={bar} series={index} edge={lying ? 2 : 1} />}
          isAnimationActive={false}
        />
      ))}
    </BarChart>
  );
}

/** A plain rectangle in the paint of its value; bars that run left have a negative width. */
function Shape({ bar, series, edge = 0 }: { bar: BarShapeProps; series: number; edge?: number }) {
  const painted = (bar.payload as ChartRow).values[series];
  if (!painted || painted.value === 0) return null;
  const { x, y, width, height } = bar;
  return (
    <rect
      x={Math.min(x, x + width)}
      y={Math.min(y, y + height)}
      width={Math.abs(width)}
      height={Math.abs(height)}
      fill={painted.fill}
      stroke={edge > 0 ? "var(--color-paper)" : "none"}
      strokeWidth={edge}
    />
  );
}

function Words({ active, payload }: TooltipContentProps) {
  const row = payload[0]?.payload as ChartRow | undefined;
  if (!active || !row) return null;
  return (
    <div className="max-w-72 border border-ink bg-paper px-3 py-2 text-sm text-ink">
      <p className="font-semibold">{row.name}</p>
      {row.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
