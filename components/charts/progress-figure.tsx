import { ChartFigure } from "@/components/charts/chart-figure";
import type { ChartRow } from "@/components/charts/chart-props";
import { fillOf, Swatch } from "@/components/charts/paint";
import { type Paint, TIME, UNKNOWN } from "@/components/charts/paints";
import { mostTelling } from "@/components/charts/pick-rows";
import { progressPaint } from "@/components/charts/progress-paint";
import { ProgressTable } from "@/components/charts/progress-table";
import { progressWords, timeWords } from "@/components/charts/progress-words";
import { RowFrame, type RowWords } from "@/components/charts/row-frame";
import { FirstRows, whereAll } from "@/components/charts/table-rows";
import type { ChartQuestion } from "@/lib/domain/charts/chart-address";
import type { ProgressChart, ProgressRow } from "@/lib/domain/charts/progress-chart";
import type { Text } from "@/lib/domain/record";
import { progressFinding } from "@/lib/i18n/chart-findings";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  chart: ProgressChart;
  /** Titles by slug; rows are headed by them when there are several. */
  titles: ReadonlyMap<string, Text>;
  headingLevel: 2 | 3;
  question: ChartQuestion;
  /** Address of a commitment's page. */
  hrefOf: (agreement: string, ref: string) => string;
};

const THICKNESS = [13, 6];
const SPACING = 3;

const keyOf = ({ agreement, ref }: ProgressRow) => `${agreement}/${ref}`;

function drawnRow(locale: Locale, row: ProgressRow): ChartRow {
  const paint = (one: Paint) => fillOf(one, "progress");
  return {
    key: keyOf(row),
    name: `${row.ref} ${row.title[locale]}`,
    lines: [progressWords(locale, row), timeWords(locale, row)],
    values: [
      { series: "progress", value: row.progress ?? 100, fill: paint(progressPaint(row)) },
      row.timeUsed === null ? null : { series: "time", value: row.timeUsed, fill: paint(TIME) },
    ],
  };
}

/** How much of each commitment is done, beside how much of its time is used. */
export function ProgressFigure({ locale, chart, titles, headingLevel, question, hrefOf }: Props) {
  const t = translator(locale, "charts");
  const heading = t("heading.progress");
  const shown = mostTelling(chart.rows);
  const groups = [...titles]
    .map(([slug, title]) => ({ slug, title, rows: shown.filter((row) => row.agreement === slug) }))
    .filter(({ rows }) => rows.length > 0);
  const headed = titles.size > 1;
  const words: RowWords[] = [];
  const rows: ChartRow[] = [];
  for (const { slug, title, rows: within } of groups) {
    if (headed) {
      words.push({ key: slug, ref: null, title: title[locale], values: [] });
      rows.push({ key: slug, name: title[locale], lines: [], values: [null, null] });
    }
    for (const row of within) {
      const drawn = drawnRow(locale, row);
      words.push({ key: drawn.key, ref: row.ref, title: row.title[locale], values: drawn.lines });
      rows.push(drawn);
    }
  }
  return (
    <ChartFigure
      locale={locale}
      id="progress"
      heading={heading}
      headingLevel={headingLevel}
      finding={progressFinding(locale, chart)}
      paints={[UNKNOWN, ...shown.map(progressPaint)]}
      table={
        chart.rows.length > 0 ? (
          <FirstRows locale={locale} rows={chart.rows}>
            {(first) => <ProgressTable locale={locale} rows={first} hrefOf={hrefOf} />}
          </FirstRows>
        ) : null
      }
      question={question}
    >
      {rows.length > 0 ? (
        <>
          <Key locale={locale} />
          {shown.length < chart.rows.length ? (
            <p className="section-note">
              {t("progress.shown", {
                shown: shown.length,
                total: chart.rows.length,
                where: whereAll(chart.rows.length),
              })}
            </p>
          ) : null}
          <RowFrame
            locale={locale}
            heading={heading}
            rows={words}
            picture={{ kind: "bars", rows, domain: [0, 100], thickness: THICKNESS, spacing: SPACING }}
            ground={
              <Tracks rows={rows} known={new Set(shown.filter(({ progress }) => progress !== null).map(keyOf))} />
            }
          />
        </>
      ) : null}
    </ChartFigure>
  );
}

/** The whole that each known progress and each time is a share of. Zero is a mark of its own, in no bar's colour: 0 is measured, and no progress. */
function Tracks({ rows, known }: { rows: readonly ChartRow[]; known: ReadonlySet<string> }) {
  const [progress = 0, time = 0] = THICKNESS;
  const top = (progress + SPACING + time) / 2;
  return (
    <svg width="100%" height="100%" className="block overflow-visible" aria-hidden="true" focusable="false">
      {rows.map(({ key, values }, index) => (
        <svg key={key} aria-hidden="true" y={`${((index + 0.5) / rows.length) * 100}%`} height="1" overflow="visible">
          {known.has(key) ? (
            <>
              <rect width="100%" y={-top} height={progress} fill="var(--color-sand)" />
              <rect x="-1.5" width="1.5" y={-top - 3} height={progress + 6} fill="var(--color-ink)" />
            </>
          ) : null}
          {values[1] ? <rect width="100%" y={progress + SPACING - top} height={time} fill="var(--color-sand)" /> : null}
        </svg>
      ))}
    </svg>
  );
}

function Key({ locale }: { locale: Locale }) {
  const t = translator(locale, "charts");
  const entries = [
    { key: "progress", fill: "var(--color-navy)" },
    { key: "zero", fill: "var(--color-sand)" },
    { key: "unknown", fill: fillOf(UNKNOWN, "progress") },
    { key: "time", fill: fillOf(TIME, "progress") },
  ] as const;
  return (
    <ul aria-label={t("progress.keyLabel")} className="mt-3 mb-2 flex flex-wrap gap-x-5 gap-y-1 text-[0.9375rem]">
      {entries.map(({ key, fill }) => (
        <li key={key} className="inline-flex items-center gap-2">
          <Swatch fill={fill} />
          {t(`progress.key.${key}`)}
        </li>
      ))}
    </ul>
  );
}
