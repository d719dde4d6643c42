import { ChartFigure } from "@/components/charts/chart-figure";
import { ColumnFrame } from "@/components/charts/column-frame";
import { type Bucket, bucketsOf } from "@/components/charts/evidence-buckets";
import { COUNTING, fillOf, OTHER, Swatch } from "@/components/charts/paint";
import { DataTable } from "@/components/ui/data-table";
import type { EvidenceChart } from "@/lib/domain/charts/evidence-chart";
import { periodName } from "@/lib/i18n/axis-dates";
import { evidenceFinding } from "@/lib/i18n/chart-findings";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; chart: EvidenceChart; headingLevel: 2 | 3; jsonHref: string };

const FILL = { counting: fillOf(COUNTING, "evidence"), other: fillOf(OTHER, "evidence") };

/** Items of evidence by the month of the event: those that count below, the others hatched on top of them. */
export function EvidenceFigure({ locale, chart, headingLevel, jsonHref }: Props) {
  const t = translator(locale, "charts");
  const { unit, buckets } = bucketsOf(chart.months);
  const heading = t(unit === "month" ? "heading.evidence" : "heading.evidenceYears");
  const top = Math.max(0, ...buckets.map(({ counting, other }) => counting + other));
  return (
    <ChartFigure
      locale={locale}
      id="evidence"
      heading={heading}
      headingLevel={headingLevel}
      finding={evidenceFinding(locale, chart)}
      paints={[COUNTING, OTHER]}
      table={top > 0 ? <Table locale={locale} unit={unit} buckets={buckets} /> : null}
      jsonHref={jsonHref}
    >
      {top > 0 ? (
        <>
          <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-[0.9375rem]">
            {(["counting", "other"] as const).map((series) => (
              <li key={series} className="inline-flex items-center gap-2">
                <Swatch fill={FILL[series]} />
                {t(`evidence.${series}`)}
              </li>
            ))}
          </ul>
          <ColumnFrame
            locale={locale}
            heading={heading}
            buckets={buckets}
            picture={{
              kind: "columns",
              top,
              rows: buckets.map(({ period, counting, other }) => ({
                key: period,
                name: periodName(locale, period),
                lines: [`${t("evidence.counting")}: ${counting}`, `${t("evidence.other")}: ${other}`],
                values: [
                  { series: "counting", value: counting, fill: FILL.counting },
                  { series: "other", value: other, fill: FILL.other },
                ],
              })),
            }}
          />
          {chart.undated > 0 ? (
            <p className="section-note">{t("evidence.yearOnly", { count: chart.undated })}</p>
          ) : null}
        </>
      ) : null}
    </ChartFigure>
  );
}

type TableProps = { locale: Locale; unit: "month" | "year"; buckets: readonly Bucket[] };

function Table({ locale, unit, buckets }: TableProps) {
  const t = translator(locale, "charts");
  return (
    <DataTable
      caption={t(unit === "month" ? "evidence.tableCaption" : "evidence.tableCaptionYears")}
      captionHidden
      stacks={false}
      rows={buckets}
      rowKey={({ period }) => period}
      columns={[
        {
          key: "period",
          header: t(unit === "month" ? "evidence.month" : "evidence.year"),
          rowHeader: true,
          cell: ({ period }) => periodName(locale, period),
        },
        { key: "counting", header: t("evidence.counting"), align: "number", cell: ({ counting }) => counting },
        { key: "other", header: t("evidence.other"), align: "number", cell: ({ other }) => other },
      ]}
    />
  );
}
