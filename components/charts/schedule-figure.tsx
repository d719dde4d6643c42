import { ChartFigure } from "@/components/charts/chart-figure";
import { DatedRows } from "@/components/charts/dated-rows";
import { fillOf } from "@/components/charts/paint";
import { schedulePaint } from "@/components/charts/paints";
import { DatedTable, ScheduleTable } from "@/components/charts/schedule-tables";
import { StackBar } from "@/components/charts/stack-bar";
import { scheduleParts } from "@/components/charts/state-parts";
import { FirstRows } from "@/components/charts/table-rows";
import type { ChartQuestion } from "@/lib/domain/charts/chart-address";
import { SCHEDULE_ORDER } from "@/lib/domain/charts/order";
import type { ScheduleChart } from "@/lib/domain/charts/schedule-chart";
import type { DatedRow } from "@/lib/domain/charts/schedule-days";
import { scheduleFinding } from "@/lib/i18n/chart-findings";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  chart: ScheduleChart;
  rows: readonly DatedRow[];
  /** Short names by slug where rows of several agreements meet; empty for one agreement. */
  nameOf: (agreement: string) => string;
  headingLevel: 2 | 3;
  question: ChartQuestion;
  hrefOf: (agreement: string, ref: string) => string;
};

/** Commitments by schedule state, and for each dated one the days past or left. */
export function ScheduleFigure({ locale, chart, rows, nameOf, headingLevel, question, hrefOf }: Props) {
  const t = translator(locale, "charts");
  const heading = t("heading.schedule");
  const bars = SCHEDULE_ORDER.flatMap((state) => chart.bars.filter((bar) => bar.state === state && bar.count > 0));
  const parts = scheduleParts(locale, chart).map(({ paint, ...part }) => ({
    ...part,
    fill: fillOf(paint, "schedule"),
  }));
  return (
    <ChartFigure
      locale={locale}
      id="schedule"
      heading={heading}
      headingLevel={headingLevel}
      finding={scheduleFinding(locale, chart, rows)}
      paints={bars.map(({ state }) => schedulePaint(state))}
      table={
        chart.total > 0 ? (
          <>
            <ScheduleTable locale={locale} bars={bars} total={chart.total} />
            {rows.length > 0 ? (
              <FirstRows locale={locale} rows={rows}>
                {(first) => <DatedTable locale={locale} rows={first} hrefOf={hrefOf} nameOf={nameOf} />}
              </FirstRows>
            ) : null}
          </>
        ) : null
      }
      question={question}
    >
      {parts.length > 0 ? <StackBar locale={locale} heading={heading} parts={parts} /> : null}
      {rows.length > 0 ? <DatedRows locale={locale} rows={rows} nameOf={nameOf} /> : null}
    </ChartFigure>
  );
}
