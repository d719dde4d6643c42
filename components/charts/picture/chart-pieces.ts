import { freshnessGroups } from "@/components/charts/freshness-groups";
import { type Paint, schedulePaint, TIME, UNKNOWN } from "@/components/charts/paints";
import { MOST_ROWS, mostTelling, nearest } from "@/components/charts/pick-rows";
import {
  keyOf,
  type Piece,
  PLOT,
  paragraph,
  partsBar,
  plumb,
  type Row,
  rowsOf,
  WIDTH,
} from "@/components/charts/picture/pieces";
import { COLOURS, paintFill, rect } from "@/components/charts/picture/svg";
import { progressPaint } from "@/components/charts/progress-paint";
import { progressWords, timeWords } from "@/components/charts/progress-words";
import { daysWords } from "@/components/charts/schedule-words";
import { deliveryParts, freshnessParts, scheduleParts } from "@/components/charts/state-parts";
import { whereAll } from "@/components/charts/table-rows";
import type { ChartSeries } from "@/lib/domain/charts/chart-series";
import { STALE_AFTER_DAYS } from "@/lib/domain/evidence-summary";
import type { Text } from "@/lib/domain/record";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What a chart's picture is drawn from. */
export type Drawn = {
  locale: Locale;
  series: ChartSeries;
  /** Titles of the agreements charted, by slug. */
  titles: ReadonlyMap<string, Text>;
  /** Short names by slug where rows of several agreements meet; empty for one agreement. */
  nameOf: (agreement: string) => string;
  /** Names the picture's textures. */
  prefix: string;
};
export type ChartPieces = { pieces: Piece[]; paints: Paint[] };

const note = (text: string) => paragraph(text, { size: 13, colour: "muted" });
const heading = (text: string) => paragraph(text, { size: 15, bold: true });
const NOTHING: ChartPieces = { pieces: [], paints: [] };

type Part = { label: string; count: number; paint: Paint };
const whole = (prefix: string, parts: readonly Part[]): Piece => ({
  svg: partsBar(prefix, parts, WIDTH, 36),
  height: 36,
});
const counted = (parts: readonly Part[]) =>
  parts.map(({ label, count, paint }) => ({ label: `${label} ${count}`, paint }));

export function deliveryPieces({ locale, series: { delivery, groups }, prefix }: Drawn): ChartPieces {
  const t = translator(locale, "charts");
  const parts = deliveryParts(locale, delivery.bars);
  if (parts.length === 0) return NOTHING;
  const shown = groups.groups.slice(0, MOST_ROWS);
  const most = Math.max(...shown.map(({ total }) => total));
  const rows = shown.map(({ title, total, bars }): Row => {
    const width = (PLOT.width * total) / most;
    const draw = `<g transform="translate(0 -10)">${partsBar(prefix, deliveryParts(locale, bars), width, 20)}</g>`;
    return { ref: "", title: title[locale], values: [t("freshness.commitments", { count: total })], draw };
  });
  const pieces = [
    whole(prefix, parts),
    keyOf(prefix, counted(parts)),
    heading(t(`delivery.byGroup.${groups.by}`)),
    ...(groups.by === "party" ? [note(t("delivery.partyNote"))] : []),
    ...(shown.length < groups.groups.length
      ? [note(t("delivery.groupsShown", { shown: shown.length, total: groups.groups.length }))]
      : []),
    rowsOf(rows),
  ];
  return { pieces, paints: parts.map(({ paint }) => paint) };
}

export function progressPieces({ locale, series: { progress }, titles, prefix }: Drawn): ChartPieces {
  const t = translator(locale, "charts");
  const shown = mostTelling(progress.rows);
  if (shown.length === 0) return NOTHING;
  const groups = [...titles].map(([slug, title]) => ({ title, rows: shown.filter((row) => row.agreement === slug) }));
  const rows = groups
    .filter(({ rows: within }) => within.length > 0)
    .flatMap(({ title, rows: within }): Row[] => [
      ...(titles.size > 1 ? [{ ref: "", title: title[locale], values: [], draw: null }] : []),
      ...within.map((row): Row => {
        const value = (row.progress ?? 100) * (PLOT.width / 100);
        const track = row.progress === null ? "" : rect(0, -11, PLOT.width, 13, COLOURS.sand);
        const start = row.progress === null ? "" : rect(-1.5, -14, 1.5, 19, COLOURS.ink);
        const used = row.timeUsed === null ? null : row.timeUsed * (PLOT.width / 100);
        const time = used === null ? "" : rect(0, 5, PLOT.width, 6, COLOURS.sand) + rect(0, 5, used, 6, COLOURS.muted);
        const bar = rect(0, -11, value, 13, paintFill(prefix, progressPaint(row)));
        return {
          ref: row.ref,
          title: row.title[locale],
          values: [progressWords(locale, row), timeWords(locale, row)],
          draw: track + start + bar + time,
        };
      }),
    ]);
  const key = [
    { label: t("progress.key.progress"), paint: { tone: "navy", texture: "solid" } as const },
    { label: t("progress.key.unknown"), paint: UNKNOWN },
    { label: t("progress.key.time"), paint: TIME },
  ];
  const left = progress.rows.length - shown.length;
  return {
    pieces: [
      keyOf(prefix, key),
      ...(left > 0
        ? [
            note(
              t("progress.shown", {
                shown: shown.length,
                total: progress.rows.length,
                where: whereAll(progress.rows.length),
              }),
            ),
          ]
        : []),
      rowsOf(rows),
    ],
    paints: [UNKNOWN, TIME, ...shown.map(progressPaint)],
  };
}

export function schedulePieces({ locale, series: { schedule, dated }, nameOf, prefix }: Drawn): ChartPieces {
  const t = translator(locale, "charts");
  const parts = scheduleParts(locale, schedule);
  if (parts.length === 0) return NOTHING;
  const shown = nearest(dated);
  const days = shown.map((row) => row.days);
  const [from, to] = [Math.min(0, ...days), Math.max(0, ...days)];
  const length = Math.max(1, to - from);
  const rows = shown.map((row): Row => {
    const [start, end] = [Math.min(0, row.days) - from, Math.max(0, row.days) - from];
    const scale = PLOT.width / length;
    return {
      ref: [nameOf(row.agreement), row.ref].filter(Boolean).join(" "),
      title: row.title[locale],
      values: [daysWords(locale, row), formatDate(locale, row.dueOn, "medium")],
      draw: rect(start * scale, -7, (end - start) * scale, 14, paintFill(prefix, schedulePaint(row.state))),
    };
  });
  const lines = rowsOf(rows);
  const pieces = [whole(prefix, parts), keyOf(prefix, counted(parts))];
  if (rows.length > 0)
    pieces.push(heading(t("schedule.daysHeading")), note(t("schedule.daysNote")), {
      svg: lines.svg + plumb(-from / length, lines.height),
      height: lines.height,
    });
  if (shown.length < dated.length)
    pieces.push(note(t("schedule.shown", { shown: shown.length, total: dated.length, where: whereAll(dated.length) })));
  return { pieces, paints: [...parts.map(({ paint }) => paint), ...shown.map(({ state }) => schedulePaint(state))] };
}

export function freshnessPieces({ locale, series: { freshness }, titles, prefix }: Drawn): ChartPieces {
  const t = translator(locale, "charts");
  const parts = freshnessParts(locale, freshness);
  if (parts.length === 0) return NOTHING;
  const { shown, total } = freshnessGroups(locale, freshness.rows, titles);
  const top = Math.max(STALE_AFTER_DAYS * 1.1, ...shown.map(({ days }) => days ?? 0));
  const rows = shown.map(({ title, days, words, paint }): Row => {
    const width = days === null ? PLOT.width : Math.max(2, (days / top) * PLOT.width);
    return { ref: "", title, values: words, draw: rect(0, -7, width, 14, paintFill(prefix, paint)) };
  });
  const lines = rowsOf(rows);
  return {
    pieces: [
      whole(prefix, parts),
      keyOf(prefix, counted(parts)),
      heading(t("freshness.rowsHeading")),
      note(t("freshness.rowsNote")),
      ...(shown.length < total
        ? [note(t("freshness.shown", { shown: shown.length, total, where: whereAll(freshness.total) }))]
        : []),
      { svg: lines.svg + plumb(STALE_AFTER_DAYS / top, lines.height), height: lines.height },
    ],
    paints: parts.map(({ paint }) => paint),
  };
}
