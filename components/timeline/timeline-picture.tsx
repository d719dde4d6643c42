import { type DayRange, middleOf, shareOf, type Tick } from "@/components/timeline/axis";
import type { Entry } from "@/components/timeline/entries";
import { ACROSS, level, type MarkPath, markPaths, upright } from "@/components/timeline/mark-paths";
import type { Shading } from "@/components/timeline/period-shading";
import { BAND, CLUSTER, placeOf, type TimelineLayout } from "@/components/timeline/timeline-layout";
import { addDays } from "@/lib/domain/dates";

type Props = {
  entries: readonly Entry[];
  range: DayRange;
  shading: Shading;
  ticks: readonly Tick[];
  layout: TimelineLayout;
};

const at = (share: number) => `${+(share * 100).toFixed(2)}%`;
const clamp = (share: number) => Math.min(1, Math.max(0, share));

/** The lines of the picture below its marks, then the marks. */
function linesOf({ entries, range, ticks, layout }: Props): MarkPath[] {
  const { below, axis, leaderEnd, poleTop } = layout;
  const place = (entry: Entry) => placeOf(entry, range);
  const leaders = below.placement.labels.map(({ at: share, row }) => upright(share, axis, leaderEnd(row)));
  const vague = entries
    .filter(({ on, until }) => until > on)
    .map(({ on, until }) => level(clamp(shareOf(on, range)), clamp(shareOf(addDays(until, 1), range)), axis));
  const lines: MarkPath[] = [
    { key: "leaders", d: leaders.join(""), tone: "rule", width: 1 },
    { key: "ticks", d: ticks.map((tick) => upright(tick.at, axis, axis + 7)).join(""), tone: "ink", width: 1 },
    { key: "axis", d: level(0, 1, axis), tone: "ink", width: 1.5 },
    { key: "vague", d: vague.join(""), tone: "navy", width: 3.5 },
    ...markPaths(entries, { place, axis, topOf: poleTop }),
  ];
  return lines.filter(({ d }) => d !== "");
}

/**
 * One agreement's life on an axis: poles above for signing, deadlines and the day
 * shown, dots for evidence with their labels below. Kept small: a page may hold many.
 */
export function TimelinePicture(props: Props) {
  const { entries, range, shading, layout } = props;
  const { above, below, axis, height, aboveTop, belowTop } = layout;
  return (
    <div className="relative keep-colour" style={{ height }}>
      <svg
        width="100%"
        height={height}
        viewBox={`0 0 ${ACROSS} ${height}`}
        preserveAspectRatio="none"
        className="tl-marks"
        aria-hidden="true"
      >
        <Shade days={shading.running} range={range} axis={axis} fill="var(--color-navy-tint)" />
        <Shade days={shading.after} range={range} axis={axis} fill="var(--color-seal-tint)" />
        {linesOf(props).map(({ key, d, tone, width, dash, round }) => (
          <path
            key={key}
            d={d}
            stroke={`var(--color-${tone})`}
            strokeWidth={width}
            {...(dash ? { strokeDasharray: dash } : {})}
            {...(round ? { strokeLinecap: "round" } : {})}
          />
        ))}
      </svg>
      {entries
        .filter(({ shape }) => shape === "diamond")
        .map((entry) => (
          <i
            key={entry.key}
            className={`tl-diamond tone-${entry.tone}`}
            style={{ left: at(placeOf(entry, range)), top: axis }}
          />
        ))}
      <Labels {...above} entries={entries} topOf={aboveTop} strong />
      <Labels {...below} entries={entries} topOf={belowTop} />
    </div>
  );
}

type ShadeProps = { days: [string, string] | null; range: DayRange; axis: number; fill: string };

function Shade({ days, range, axis, fill }: ShadeProps) {
  if (!days) return null;
  const [from, to] = days.map((on) => Math.round(clamp(middleOf(on, range)) * ACROSS));
  if (from === undefined || to === undefined || to <= from) return null;
  return <rect x={from} width={to - from} y={axis - BAND} height={BAND} fill={fill} />;
}

type LabelsProps = {
  texts: ReadonlyMap<string, string>;
  placement: TimelineLayout["above"]["placement"];
  entries: readonly Entry[];
  topOf: (row: number) => number;
  strong?: boolean;
};

/** Each label is cut at the width it was given room for, should a font be wider than any estimate. */
function Labels({ texts, placement, entries, topOf, strong = false }: LabelsProps) {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const look = (id: string, anchor: "start" | "end") => {
    const entry = byKey.get(id);
    const old = entry?.shape === "dotted-pole" ? " tl-old" : "";
    return `tl-label tl-${anchor}${strong ? ` tl-strong tone-${entry?.tone}` : ""}${old}`;
  };
  return (
    <>
      {placement.labels.map(({ id, at: share, row, width, anchor }) => (
        <span
          key={id}
          className={look(id, anchor)}
          style={{
            top: topOf(row),
            maxWidth: width,
            ...(anchor === "start" ? { left: at(share) } : { right: at(1 - share) }),
          }}
        >
          {texts.get(id)}
        </span>
      ))}
      {placement.clusters.map(({ ids, left, row }) => (
        <span
          key={ids[0]}
          className="tl-label tl-strong"
          style={{ top: topOf(row), left: at(left), maxWidth: CLUSTER }}
        >
          +{ids.length}
        </span>
      ))}
    </>
  );
}
