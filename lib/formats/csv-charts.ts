import type { ChartName, ChartSeries } from "@/lib/domain/charts/chart-series";
import type { Text } from "@/lib/domain/record";
import { type Cell, csvParts } from "@/lib/formats/csv";
import type { Locale } from "@/lib/i18n/locales";
import { type plainWords, translator } from "@/lib/i18n/translator";

type Words = {
  t: ReturnType<typeof translator<"charts">>;
  states: ReturnType<typeof translator<"states">>;
  locale: Locale;
};
type Column = keyof ReturnType<typeof plainWords<"charts">>["columns"];
type Table = { columns: Column[]; rows: Cell[][] };
type Named = { agreement: string; ref: string; title: Text };

const NAMED: Column[] = ["agreement", "ref", "title"];
const named = (locale: Locale, { agreement, ref, title }: Named): Cell[] => [agreement, ref, title[locale]];

const TABLES: Record<ChartName, (series: ChartSeries, words: Words) => Table> = {
  delivery({ delivery, groups }, { t, states, locale }) {
    const all = { title: { en: t("delivery.total"), ja: t("delivery.total") }, bars: delivery.bars };
    return {
      columns: ["group", "state", "count", "disputed"],
      rows: [all, ...groups.groups].flatMap(({ title, bars }) =>
        bars
          .filter(({ count }) => count > 0)
          .map(({ state, count, disputed }) => [title[locale], states(`delivery.${state}`), count, disputed]),
      ),
    };
  },
  progress: ({ progress }, { states, locale }) => ({
    columns: [...NAMED, "state", "progress", "stepsDone", "stepsTotal", "timeUsed", "schedule"],
    rows: progress.rows.map((row) => [
      ...named(locale, row),
      states(`delivery.${row.state}`),
      ...[row.progress, row.stepsDone, row.stepsTotal, row.timeUsed],
      states(`schedule.${row.schedule}`),
    ]),
  }),
  "burn-up": ({ burnUp }) => ({
    columns: ["day", "due", "deliveredLow", "deliveredHigh"],
    rows: burnUp.points.map(({ on, due, deliveredLow, deliveredHigh }) => [on, due, deliveredLow, deliveredHigh]),
  }),
  schedule: ({ dated }, { states, locale }) => ({
    columns: [...NAMED, "schedule", "dueOn", "days"],
    rows: dated.map((row) => [...named(locale, row), states(`schedule.${row.state}`), row.dueOn, row.days]),
  }),
  evidence: ({ evidence }) => ({
    columns: ["month", "counting", "other", "updates"],
    rows: evidence.months.map(({ month, counting, other, updates }) => [month, counting, other, updates]),
  }),
  freshness: ({ freshness }, { t, locale }) => ({
    columns: [...NAMED, "checkedOn", "checkedUpTo", "days", "band"],
    rows: freshness.rows.map((row) => [
      ...named(locale, row),
      ...[row.checkedOn, row.checkedUpTo, row.days],
      t(`freshness.band.${row.band}`),
    ]),
  }),
};

/** Every number of one chart as a table, drawn or not; words and headings in the language. Unknown is an empty cell. */
export function chartCsv(locale: Locale, name: ChartName, series: ChartSeries): string {
  return [...chartCsvParts(locale, name, series)].join("");
}

/** The same line by line, each made when it is asked for. */
export function chartCsvParts(locale: Locale, name: ChartName, series: ChartSeries): Generator<string> {
  const t = translator(locale, "charts");
  const { columns, rows } = TABLES[name](series, { t, states: translator(locale, "states"), locale });
  return csvParts(
    columns.map((column) => t(`columns.${column}`)),
    rows,
  );
}
