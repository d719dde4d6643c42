import { type DayRange, middleOf, monthTicks, shareOf } from "@/components/timeline/axis";
import { type Entry, LABEL_SIZE } from "@/components/timeline/entries";
import { Mark } from "@/components/timeline/marks";
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
  // A pole without a label stays below every label.
  const poleTop = ({ key }: Entry) => {
    const row = rows.get(key);
    return row === undefined ? axis - BAND - 3 : aboveTop(row) + 2;
  };
  return (
    <div className="relative keep-colour" style={{ height }} aria-hidden="true" data-timeline={width}>
      <svg
        width="100%"
        height={height}
        className="absolute inset-0 overflow-visible"
        focusable="false"
        aria-hidden="true"
      >
        <Shade days={shading.running} range={range} axis={axis} fill="var(--color-navy-tint)" />
        <Shade days={shading.after} range={range} axis={axis} fill="var(--color-seal-tint)" />
        {below.placement.labels.map(({ id, at: share, row }) => (
          <line
            key={id}
            x1={at(share)}
            x2={at(share)}
            y1={axis}
            y2={belowTop(row) + ROW - 6}
            stroke="var(--color-rule)"
            strokeWidth="1"
          />
        ))}
        <line x1="0" x2="100%" y1={axis} y2={axis} stroke="var(--color-ink)" strokeWidth="1.5" />
        {monthTicks(range, width, TICK_WIDTH[locale]).map((tick) => (
          <line key={tick.on} x1={at(tick.at)} x2={at(tick.at)} y1={axis} y2={axis + 7} stroke="var(--color-ink)" />
        ))}
        {entries.map((entry) => (
          <g key={entry.key} className={`tone-${entry.tone}`}>
            {entry.until > entry.on ? (
              <line
                x1={at(clamp(shareOf(entry.on, range)))}
                x2={at(clamp(shareOf(addDays(entry.until, 1), range)))}
                y1={axis}
                y2={axis}
                stroke="currentColor"
                strokeWidth="3.5"
              />
            ) : null}
            <Mark shape={entry.shape} x={at(placeOf(entry, range))} axis={axis} top={poleTop(entry)} />
          </g>
        ))}
      </svg>
      {monthTicks(range, width, TICK_WIDTH[locale]).map((tick) => (
        <span
          key={tick.on}
          className="quiet absolute flex flex-col bg-paper px-1 text-[0.8125rem] leading-[1.125rem] whitespace-nowrap"
          style={{ left: at(tick.at), top: axis + 8 }}
        >
          {tick.unit === "month" ? <span>{axisMonth(locale, tick.on)}</span> : null}
          {tick.withYear ? <span>{axisYear(locale, tick.on)}</span> : null}
        </span>
      ))}
      <Labels {...above} entries={entries} topOf={aboveTop} strong />
      <Labels {...below} entries={entries} topOf={belowTop} />
    </div>
  );
}

function Shade({
  days,
  range,
  axis,
  fill,
}: {
  days: [string, string] | null;
  range: DayRange;
  axis: number;
  fill: string;
}) {
  if (!days) return null;
  const from = clamp(middleOf(days[0], range));
  const to = clamp(middleOf(days[1], range));
  return <rect x={at(from)} width={at(Math.max(0, to - from))} y={axis - BAND} height={BAND} fill={fill} />;
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
  const tones = new Map(entries.map(({ key, tone }) => [key, tone]));
  const base = "absolute overflow-hidden text-[0.8125rem] leading-[1.375rem] text-ellipsis whitespace-nowrap";
  return (
    <>
      {placement.labels.map(({ id, at: share, row, width, anchor }) => (
        <span
          key={id}
          className={`${base} ${strong ? `font-semibold tone-${tones.get(id)}` : ""}`}
          style={{
            top: topOf(row),
            maxWidth: width,
            ...(anchor === "start"
              ? { left: at(share), paddingLeft: OFFSET }
              : { right: at(1 - share), paddingRight: OFFSET }),
          }}
        >
          {texts.get(id)}
        </span>
      ))}
      {placement.clusters.map(({ ids, left, row }) => (
        <span
          key={ids[0]}
          className={`${base} font-semibold`}
          style={{ top: topOf(row), left: at(left), maxWidth: CLUSTER }}
        >
          +{ids.length}
        </span>
      ))}
    </>
  );
}
