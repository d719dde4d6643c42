"use client";

import { createContext, type KeyboardEvent as ReactKeyboardEvent, useContext, useState } from "react";
import { createPortal } from "react-dom";
import {
  Bar,
  BarChart,
  type BarShapeProps,
  Line,
  LineChart,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
} from "recharts";
import {
  type BarsPicture,
  type ChartRow,
  COLUMN_SHARE,
  type DrawnProps,
  type StackPicture,
  type StepsPicture,
} from "@/components/charts/chart-props";

/**
 * The same picture by Recharts: values on pointing and by arrow keys. Loaded on
 * its own, only when a chart comes into view (see `LivePicture`). Nothing moves.
 */

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };

/**
 * The drawing fills its box by itself, also until Recharts has taken a new size of the box in: it is
 * stretched meanwhile, like the server's picture, so that it lies beside its words and never sticks out.
 */
const IN_ITS_BOX = { preserveAspectRatio: "none", style: { width: "100%", height: "100%" } } as const;

/** Where the words of the row pointed at are said aloud: it stands there before them, or a screen reader would miss the first. */
const SaidAloud = createContext<HTMLElement | null>(null);

export function DrawnPicture(props: DrawnProps) {
  const [status, setStatus] = useState<HTMLElement | null>(null);
  return (
    <SaidAloud value={status}>
      <Drawn {...props} />
      <div ref={setStatus} role="status" className="sr-only" />
    </SaidAloud>
  );
}

function Drawn({ picture, ...box }: DrawnProps) {
  if (picture.kind === "bars") return <DrawnBars picture={picture} {...box} />;
  if (picture.kind === "steps") return <DrawnSteps picture={picture} {...box} />;
  if (picture.kind === "columns") return <DrawnStack picture={picture} {...box} />;
  return (
    <div className="h-full" onKeyDownCapture={turnArrows}>
      <DrawnStack picture={picture} {...box} />
    </div>
  );
}

type Sized<P> = Omit<DrawnProps, "picture"> & { picture: P };

/** In lying charts Recharts goes up at the right arrow and knows no others: down and right go on, up and left go back. */
const TURNED: Record<string, string> = {
  ArrowDown: "ArrowLeft",
  ArrowRight: "ArrowLeft",
  ArrowUp: "ArrowRight",
  ArrowLeft: "ArrowRight",
};

function turnArrows(event: ReactKeyboardEvent) {
  const key = TURNED[event.key];
  if (!key || !event.nativeEvent.isTrusted) return;
  event.preventDefault();
  event.stopPropagation();
  event.target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
}

function DrawnBars({ picture, width, height, label }: Sized<BarsPicture>) {
  const group = picture.thickness.reduce((sum, one) => sum + one, picture.spacing * (picture.thickness.length - 1));
  return (
    <div className="h-full" onKeyDownCapture={turnArrows}>
      <BarChart
        layout="vertical"
        data={picture.rows}
        width={width}
        height={height}
        {...IN_ITS_BOX}
        margin={NO_MARGIN}
        barGap={picture.spacing}
        barCategoryGap={0}
        accessibilityLayer
        aria-label={label}
      >
        <XAxis type="number" domain={picture.domain} allowDataOverflow hide />
        <YAxis type="category" dataKey="key" width={0} hide />
        <Tooltip content={Words} cursor={<Highlight group={group} />} isAnimationActive={false} />
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
    </div>
  );
}

type Band = { x?: number; y?: number; width?: number; height?: number };

/** Marks the bars pointed at, not the whole row: on a phone the row's words stand elsewhere. */
function Highlight({ x = 0, y = 0, width = 0, height = 0, group }: Band & { group: number }) {
  return (
    <rect
      x={x}
      y={y + (height - group) / 2 - 4}
      width={width}
      height={group + 8}
      fill="var(--color-ink)"
      fillOpacity={0.1}
    />
  );
}

function DrawnStack({ picture, width, height, label }: Sized<StackPicture>) {
  const lying = picture.kind !== "columns";
  const [Across, Along] = lying ? [YAxis, XAxis] : [XAxis, YAxis];
  const place = (lying ? height : width) / picture.rows.length;
  const thickness = picture.thickness ?? (lying ? place : place * COLUMN_SHARE);
  const series = picture.rows[0]?.values.length ?? 0;
  return (
    <BarChart
      layout={lying ? "vertical" : "horizontal"}
      data={picture.rows}
      width={width}
      height={height}
      {...IN_ITS_BOX}
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

function DrawnSteps({ picture, width, height, label }: Sized<StepsPicture>) {
  return (
    <LineChart
      data={picture.rows}
      width={width}
      height={height}
      {...IN_ITS_BOX}
      margin={NO_MARGIN}
      accessibilityLayer
      aria-label={label}
    >
      <XAxis type="number" dataKey="at" domain={[0, picture.length]} height={0} hide />
      <YAxis type="number" domain={[0, picture.top]} width={0} hide />
      <Tooltip content={Words} cursor={{ stroke: "var(--color-muted)" }} isAnimationActive={false} />
      {picture.lines.map(({ key, stroke, width: strokeWidth, dashed }, line) => (
        <Line
          key={key}
          type="stepAfter"
          dataKey={(row: ChartRow) => row.values[line]?.value ?? null}
          stroke={stroke}
          strokeWidth={strokeWidth}
          strokeDasharray={dashed ? "2 4" : undefined}
          dot={false}
          activeDot={{ r: 4, fill: stroke, stroke: "var(--color-paper)" }}
          isAnimationActive={false}
        />
      ))}
    </LineChart>
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
  const status = useContext(SaidAloud);
  const row = payload[0]?.payload as ChartRow | undefined;
  if (!active || !row) return null;
  const words = (
    <>
      <p className="font-semibold">{row.name}</p>
      {row.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
  return (
    <>
      <div aria-hidden="true" className="max-w-72 border border-ink bg-paper px-3 py-2 text-sm text-ink">
        {words}
      </div>
      {status ? createPortal(words, status) : null}
    </>
  );
}
