import { BurnUpPlot } from "@/components/charts/burn-up-plot";
import { deliveredWords } from "@/components/charts/burn-up-words";
import { ChartFigure } from "@/components/charts/chart-figure";
import { fillOf, Swatch } from "@/components/charts/paint";
import { DELIVERED, DUE, PERHAPS_DELIVERED } from "@/components/charts/paints";
import { FirstRows } from "@/components/charts/table-rows";
import { DataTable } from "@/components/ui/data-table";
import type { BurnUpChart, BurnUpPoint } from "@/lib/domain/charts/burn-up-chart";
import type { ChartQuestion } from "@/lib/domain/charts/chart-address";
import { burnUpFinding } from "@/lib/i18n/chart-findings-more";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; chart: BurnUpChart; headingLevel: 2 | 3; question: ChartQuestion };

/** How many commitments had come due and how many were delivered, day by day; disputed deliveries striped between two lines. */
export function BurnUpFigure({ locale, chart, headingLevel, question }: Props) {
  const t = translator(locale, "charts");
  const now = chart.points.find(({ on }) => on === chart.day);
  const disputed = now !== undefined && now.deliveredLow !== now.deliveredHigh;
  const key = [
    { label: t("burnUp.due"), paint: DUE },
    { label: t("burnUp.delivered"), paint: DELIVERED },
    ...(disputed ? [{ label: t("burnUp.disputed"), paint: PERHAPS_DELIVERED }] : []),
  ];
  return (
    <ChartFigure
      locale={locale}
      id="burn-up"
      heading={t("heading.burnUp")}
      headingLevel={headingLevel}
      finding={burnUpFinding(locale, chart)}
      paints={[PERHAPS_DELIVERED]}
      table={
        chart.total > 0 ? (
          <FirstRows locale={locale} rows={chart.points}>
            {(first) => <Table locale={locale} points={first} />}
          </FirstRows>
        ) : null
      }
      question={question}
    >
      {chart.total > 0 ? (
        <>
          <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-[0.9375rem]">
            {key.map(({ label, paint }) => (
              <li key={label} className="inline-flex items-center gap-2">
                <Swatch fill={fillOf(paint, "burn-up")} />
                {label}
              </li>
            ))}
          </ul>
          <BurnUpPlot locale={locale} heading={t("heading.burnUp")} chart={chart} />
          {chart.recurring > 0 ? (
            <p className="section-note">{t("burnUp.recurring", { count: chart.recurring })}</p>
          ) : null}
        </>
      ) : null}
    </ChartFigure>
  );
}

function Table({ locale, points }: { locale: Locale; points: readonly BurnUpPoint[] }) {
  const t = translator(locale, "charts");
  return (
    <DataTable
      caption={t("burnUp.tableCaption")}
      captionHidden
      stacks={false}
      rows={points}
      rowKey={({ on }) => on}
      columns={[
        { key: "day", header: t("burnUp.day"), rowHeader: true, cell: ({ on }) => formatDate(locale, on, "weekday") },
        { key: "due", header: t("burnUp.dueColumn"), align: "number", cell: ({ due }) => due },
        {
          key: "delivered",
          header: t("burnUp.deliveredColumn"),
          align: "number",
          cell: (point) => deliveredWords(locale, point),
        },
      ]}
    />
  );
}
