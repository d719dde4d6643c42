import { ChartFigure } from "@/components/charts/chart-figure";
import { freshnessGroups } from "@/components/charts/freshness-groups";
import { FreshnessTable } from "@/components/charts/freshness-table";
import { fillOf } from "@/components/charts/paint";
import { PlumbLine } from "@/components/charts/plumb-line";
import { RowFrame } from "@/components/charts/row-frame";
import { StackBar } from "@/components/charts/stack-bar";
import { freshnessParts } from "@/components/charts/state-parts";
import { FirstRows, whereAll } from "@/components/charts/table-rows";
import type { ChartQuestion } from "@/lib/domain/charts/chart-address";
import type { FreshnessChart } from "@/lib/domain/charts/freshness-chart";
import { STALE_AFTER_DAYS } from "@/lib/domain/evidence-summary";
import type { Text } from "@/lib/domain/record";
import { freshnessFinding } from "@/lib/i18n/chart-findings-more";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  chart: FreshnessChart;
  /** Titles of the agreements charted, by slug. */
  titles: ReadonlyMap<string, Text>;
  headingLevel: 2 | 3;
  question: ChartQuestion;
  hrefOf: (agreement: string, ref: string) => string;
};

const THICKNESS = 14;

/** How long ago someone last looked, in bands and, by agreement and day, in days. */
export function FreshnessFigure({ locale, chart, titles, headingLevel, question, hrefOf }: Props) {
  const t = translator(locale, "charts");
  const parts = freshnessParts(locale, chart);
  return (
    <ChartFigure
      locale={locale}
      id="freshness"
      heading={t("heading.freshness")}
      headingLevel={headingLevel}
      finding={freshnessFinding(locale, chart)}
      paints={parts.map(({ paint }) => paint)}
      table={
        chart.total > 0 ? (
          <FirstRows locale={locale} rows={chart.rows}>
            {(first) => <FreshnessTable locale={locale} rows={first} hrefOf={hrefOf} />}
          </FirstRows>
        ) : null
      }
      question={question}
    >
      {parts.length > 0 ? (
        <>
          <StackBar
            locale={locale}
            heading={t("heading.freshness")}
            parts={parts.map(({ paint, ...part }) => ({ ...part, fill: fillOf(paint, "freshness") }))}
          />
          <Rows locale={locale} chart={chart} titles={titles} />
        </>
      ) : null}
    </ChartFigure>
  );
}

function Rows({ locale, chart, titles }: Pick<Props, "locale" | "chart" | "titles">) {
  const t = translator(locale, "charts");
  const { shown, total } = freshnessGroups(locale, chart.rows, titles);
  // Room beyond the line, so that it is seen where nothing is stale.
  const top = Math.max(STALE_AFTER_DAYS * 1.1, ...shown.map(({ days }) => days ?? 0));
  const rows = shown.map(({ key, title, days, words, paint }) => ({
    key,
    name: title,
    lines: words,
    values: [{ series: "days", value: days ?? top, fill: fillOf(paint, "freshness") }],
  }));
  return (
    <div className="mt-6">
      <p className="font-semibold">{t("freshness.rowsHeading")}</p>
      <p className="section-note measure">{t("freshness.rowsNote")}</p>
      {shown.length < total ? (
        <p className="section-note">
          {t("freshness.shown", { shown: shown.length, total, where: whereAll(chart.total) })}
        </p>
      ) : null}
      <div className="mt-2">
        <RowFrame
          locale={locale}
          heading={t("freshness.rowsHeading")}
          rows={shown.map(({ key, title, words }) => ({ key, ref: "", title, values: words }))}
          picture={{ kind: "bars", rows, domain: [0, top], thickness: [THICKNESS], spacing: 0 }}
          ground={<PlumbLine at={STALE_AFTER_DAYS / top} rows={rows} reach={THICKNESS} />}
        />
      </div>
    </div>
  );
}
