import { type DayRange, middleOf, monthTicks, shareOf } from "@/components/timeline/axis";
import { type Entry, LABEL_SIZE } from "@/components/timeline/entries";
import { ACROSS, level, type MarkPath, markPaths, upright } from "@/components/timeline/mark-paths";
import type { Shading } from "@/components/timeline/period-shading";
import type { Placement } from "@/components/timeline/place-labels";
import { rememberedPlacement } from "@/components/timeline/remembered-placement";
import { shortened, textWidth } from "@/components/timeline/text-width";
import { addDays } from "@/lib/domain/dates";
import { axisMonth, axisYear } from "@/lib/i18n/axis-dates";
import type { Locale } from "@/lib/i18n/locales";

type Props = {
  locale: Locale;
  entries: readonly Entry[];
  range: DayRange;
  shading: Shading;
  /** The narrowest axis the picture is shown on, in pixels; it fits every wider one. */
  width: number;
};

const ROW = 22;
/** Pixels between a leader and its label. */
const OFFSET = 6;
const BAND = 12;
/** From the axis to the first row below: the names of the months. */
const TICKS = 48;
/** Room for a tick's words, of which the year is the widest. */
const TICK_WIDTH: Record<Locale, number> = { en: 44, ja: 60 };
const CLUSTER = 44;

const at = (share: number) => `${+(share * 100).toFixed(3)}%`;
const clamp = (share: number) => Math.min(1, Math.max(0, share));

/** Where an entry stands: the middle of the days on which it can have happened. */
function placeOf({ on, until }: Entry, range: DayRange): number {
  return clamp((middleOf(on, range) + middleOf(until, range)) / 2);
}

function labelled(entries: readonly Entry[], side: Entry["side"], { range, width }: Pick<Props, "range" | "width">) {
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

/**
 * One agreement's life on an axis of months: poles above for signing, deadlines
 * and the day shown, dots for evidence with their labels below. Hidden from
 * screen readers, for which the list is made.
 */
export function TimelinePicture({ locale, entries, range, shading, width }: Props) {
  const above = labelled(entries, "above", { range, width });
  const below = labelled(entries, "below", { range, width });
  const axis = above.placement.rows * ROW + BAND + 6;
  const aboveTop = (row: number) => axis - BAND - 4 - (row + 1) * ROW;
  const belowTop = (row: number) => axis + TICKS + row * ROW;
  const height = axis + TICKS + below.placement.rows * ROW + 4;
  const rows = new Map([...above.placement.labels, ...below.placement.labels].map(({ id, row }) => [id, row]));
  const place = (entry: Entry) => placeOf(entry, range);
  // A pole without a label stays below every label.
  const topOf = ({ key }: Entry) => {
    const row = rows.get(key);
    return row === undefined ? axis - BAND - 3 : aboveTop(row) + 2;
  };
  const ticks = monthTicks(range, width, TICK_WIDTH[locale]);
  const leaders = below.placement.labels.map(({ at: share, row }) => upright(share, axis, belowTop(row) + ROW - 6));
  const vague = entries.filter(({ on, until }) => until > on);
  const ends = (entry: Entry) =>
    level(clamp(shareOf(entry.on, range)), clamp(shareOf(addDays(entry.until, 1), range)), axis);
  const lines: MarkPath[] = [
    { key: "leaders", d: leaders.join(""), tone: "rule", width: 1 },
    { key: "ticks", d: ticks.map((tick) => upright(tick.at, axis, axis + 7)).join(""), tone: "ink", width: 1 },
    { key: "axis", d: level(0, 1, axis), tone: "ink", width: 1.5 },
    { key: "vague", d: vague.map(ends).join(""), tone: "navy", width: 3.5 },
    ...markPaths(entries, { place, axis, topOf }),
  ];
  return (
    <div className="relative keep-colour" style={{ height }} aria-hidden="true" data-timeline={width}>
      <svg
        width="100%"
        height={height}
        viewBox={`0 0 ${ACROSS} ${height}`}
        preserveAspectRatio="none"
        className="tl-marks"
        focusable="false"
        aria-hidden="true"
      >
        <Shade days={shading.running} range={range} axis={axis} fill="var(--color-navy-tint)" />
        <Shade days={shading.after} range={range} axis={axis} fill="var(--color-seal-tint)" />
        {lines
          .filter(({ d }) => d !== "")
          .map(({ key, d, tone, width: strokeWidth, dash, round }) => (
            <path
              key={key}
              d={d}
              stroke={`var(--color-${tone})`}
              strokeWidth={strokeWidth}
              strokeDasharray={dash}
              strokeLinecap={round ? "round" : undefined}
            />
          ))}
      </svg>
      {entries
        .filter(({ shape }) => shape === "diamond")
        .map((entry) => (
          <i
            key={entry.key}
            className={`tl-diamond tone-${entry.tone}`}
            style={{ left: at(place(entry)), top: axis }}
          />
        ))}
      {ticks.map((tick) => (
        <span key={tick.on} className="tl-tick" style={{ left: at(tick.at), top: axis + 8 }}>
          {tick.unit === "month" ? axisMonth(locale, tick.on) : null}
          {tick.unit === "month" && tick.withYear ? <br /> : null}
          {tick.withYear ? axisYear(locale, tick.on) : null}
        </span>
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
  placement: Placement;
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
