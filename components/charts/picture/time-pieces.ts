import { burnUpSteps, type Corner, wholeTicks } from "@/components/charts/burn-up-steps";
import { type Bucket, bucketsOf, labelStep } from "@/components/charts/evidence-buckets";
import { COUNTING, DELIVERED, DUE, OTHER, type Paint, PERHAPS_DELIVERED, UPDATES } from "@/components/charts/paints";
import { MOST_NAMED } from "@/components/charts/pick-rows";
import type { ChartPieces, Drawn } from "@/components/charts/picture/chart-pieces";
import { keyOf, type Piece, paragraph, WIDTH } from "@/components/charts/picture/pieces";
import { COLOURS, line, paintFill, path, rect, words } from "@/components/charts/picture/svg";
import { stalestWords } from "@/components/charts/stalest-words";
import { monthTicks } from "@/components/timeline/axis";
import { axisMonth, axisYear } from "@/lib/i18n/axis-dates";
import { translator } from "@/lib/i18n/translator";

/** The pictures with an axis of days or months. */

const LEFT = 34;
const PLOT_WIDTH = WIDTH - LEFT - 12;
const PLOT_HEIGHT = 260;

export function burnUpPieces({ locale, series: { burnUp }, prefix }: Drawn): ChartPieces {
  const t = translator(locale, "charts");
  const steps = burnUp.total > 0 ? burnUpSteps(burnUp) : null;
  if (!steps) return { pieces: [], paints: [] };
  const at = ([day, value]: Corner): [number, number] => [
    LEFT + (day / steps.length) * PLOT_WIDTH,
    20 + PLOT_HEIGHT * (1 - value / steps.top),
  ];
  const disputed = steps.low.at(-1)?.[1] !== steps.high.at(-1)?.[1];
  const grid = wholeTicks(steps.top).map((value) => {
    const [, y] = at([0, value]);
    return (
      line({ x1: LEFT, y1: y, x2: LEFT + PLOT_WIDTH, y2: y }, value === 0 ? "ink" : "rule") +
      words(LEFT - 8, y + 4.5, String(value), { size: 13, colour: "muted", anchor: "end" })
    );
  });
  const band = path(
    [...steps.high.map(at), ...[...steps.low].reverse().map(at)],
    `fill="${paintFill(prefix, PERHAPS_DELIVERED)}" stroke="none"`,
  );
  const stroke = (tone: "ink" | "leaf", width: number, dash = "") =>
    `fill="none" stroke="${COLOURS[tone]}" stroke-width="${width}"${dash}`;
  const behind = steps.due.filter(([day]) => day <= steps.shown);
  const ahead = steps.due.filter(([day]) => day >= steps.shown);
  const now = at([steps.shown, 0])[0];
  const nearEnd = now > LEFT + PLOT_WIDTH * 0.8;
  const range = { from: steps.from, to: steps.to };
  const ticks = monthTicks(range, PLOT_WIDTH, 60).map(({ on, at: share, withYear, unit }) => {
    const x = LEFT + share * PLOT_WIDTH;
    const month =
      unit === "month" ? words(x, PLOT_HEIGHT + 40, axisMonth(locale, on), { size: 13, colour: "muted" }) : "";
    const year = withYear ? words(x, PLOT_HEIGHT + 57, axisYear(locale, on), { size: 13, colour: "muted" }) : "";
    return line({ x1: x, y1: PLOT_HEIGHT + 20, x2: x, y2: PLOT_HEIGHT + 26 }, "ink") + month + year;
  });
  const plot: Piece = {
    svg: [
      ...grid,
      disputed ? band : "",
      path(behind.map(at), stroke("ink", 2.5)),
      ahead.length > 1 ? path(ahead.map(at), stroke("ink", 2.5, ' stroke-dasharray="2 4"')) : "",
      path(steps.high.map(at), stroke("leaf", 2.5)),
      disputed ? path(steps.low.map(at), stroke("leaf", 1.5)) : "",
      line({ x1: now, y1: 8, x2: now, y2: PLOT_HEIGHT + 20 }, "muted", 1, "3 3"),
      words(nearEnd ? now - 6 : now + 6, 14, t("burnUp.shownDay"), {
        size: 13,
        colour: "muted",
        anchor: nearEnd ? "end" : "start",
      }),
      ...ticks,
    ].join(""),
    height: PLOT_HEIGHT + 62,
  };
  const key = [
    { label: t("burnUp.due"), paint: DUE },
    { label: t("burnUp.delivered"), paint: DELIVERED },
    ...(disputed ? [{ label: t("burnUp.disputed"), paint: PERHAPS_DELIVERED }] : []),
  ];
  const recurring = burnUp.recurring > 0 ? [muted(t("burnUp.recurring", { count: burnUp.recurring }))] : [];
  return { pieces: [keyOf(prefix, key), plot, ...recurring], paints: key.map(({ paint }) => paint) };
}

const muted = (text: string) => paragraph(text, { size: 13, colour: "muted" });

type Column = { period: string; parts: { value: number; paint: Paint }[] };

/** Standing columns with their sums above and, with `labels`, their months below. */
function columns(
  prefix: string,
  all: readonly Column[],
  height: number,
  labels: ((period: string) => string) | null,
): Piece {
  const top = Math.max(1, ...all.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)));
  const place = WIDTH / all.length;
  const step = labelStep(all.length, WIDTH, 60);
  const drawn = all.map(({ period, parts }, index) => {
    const middle = (index + 0.5) * place;
    let y = 22 + height;
    const bars = parts.map(({ value, paint }) => {
      const tall = (value / top) * height;
      y -= tall;
      return value === 0
        ? ""
        : rect(middle - place * 0.32, y, place * 0.64, tall, paintFill(prefix, paint), COLOURS.paper);
    });
    const sum = parts.reduce((all, { value }) => all + value, 0);
    const number = words(middle, y - 5, String(sum), {
      size: 13,
      anchor: "middle",
      bold: sum > 0,
      colour: sum > 0 ? "ink" : "muted",
    });
    const label =
      labels && index % step === 0
        ? words(middle, height + 42, labels(period), { size: 13, colour: "muted", anchor: "middle" })
        : "";
    return bars.join("") + number + label;
  });
  const base = line({ x1: 0, y1: 22 + height, x2: WIDTH, y2: 22 + height }, "ink");
  return { svg: drawn.join("") + base, height: height + (labels ? 50 : 24) };
}

export function evidencePieces({ locale, series: { evidence }, nameOf, prefix }: Drawn): ChartPieces {
  const t = translator(locale, "charts");
  const { buckets } = bucketsOf(evidence.months);
  if (!buckets.some(({ counting, other, updates }) => counting + other + updates > 0))
    return { pieces: [], paints: [] };
  const label = (period: string) =>
    period.length === 4 ? period : `${axisMonth(locale, `${period}-01`)} ${period.slice(2, 4)}`;
  const drawn = (of: (bucket: Bucket) => Column["parts"]) =>
    buckets.map((one) => ({ period: one.period, parts: of(one) }));
  const items = drawn(({ counting, other }) => [
    { value: counting, paint: COUNTING },
    { value: other, paint: OTHER },
  ]);
  const pieces = [
    keyOf(prefix, [
      { label: t("evidence.counting"), paint: COUNTING },
      { label: t("evidence.other"), paint: OTHER },
      { label: t("evidence.updates"), paint: UPDATES },
    ]),
    columns(prefix, items, 150, label),
    columns(
      prefix,
      drawn(({ updates }) => [{ value: updates, paint: UPDATES }]),
      80,
      label,
    ),
    muted(t("evidence.updatesNote")),
    ...(evidence.undated > 0 ? [muted(t("evidence.yearOnly", { count: evidence.undated }))] : []),
  ];
  if (evidence.stalest.length > 0)
    pieces.push(
      paragraph(t("evidence.stalest"), { size: 15, bold: true }),
      muted(
        t("evidence.stalestNote", {
          shown: Math.min(MOST_NAMED, evidence.stalest.length),
          total: evidence.stalest.length,
        }),
      ),
      ...evidence.stalest.slice(0, MOST_NAMED).map((one) => paragraph(stalestWords(locale, one, nameOf), { size: 14 })),
    );
  return { pieces, paints: [COUNTING, OTHER, UPDATES] };
}
