import { ChartFigure } from "@/components/charts/chart-figure";
import { GroupRows } from "@/components/charts/group-rows";
import { GroupsTable } from "@/components/charts/groups-table";
import { fillOf } from "@/components/charts/paint";
import { StackBar } from "@/components/charts/stack-bar";
import { deliveryParts } from "@/components/charts/state-parts";
import { DataTable } from "@/components/ui/data-table";
import { DeliveryLabel } from "@/components/ui/state-mark";
import type { ChartQuestion } from "@/lib/domain/charts/chart-address";
import type { DeliveryBar, DeliveryChart } from "@/lib/domain/charts/delivery-chart";
import type { DeliveryGroups } from "@/lib/domain/charts/delivery-groups";
import { DELIVERY_ORDER } from "@/lib/domain/charts/order";
import { deliveryFinding } from "@/lib/i18n/chart-findings";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  chart: DeliveryChart;
  /** Theme by theme, party by party or agreement by agreement; null for the whole alone. */
  groups: DeliveryGroups | null;
  headingLevel: 2 | 3;
  question: ChartQuestion;
};

/** Commitments by delivery state, those whose attribution is disputed apart and striped. */
export function DeliveryFigure({ locale, chart, groups, headingLevel, question }: Props) {
  const t = translator(locale, "charts");
  const bars = DELIVERY_ORDER.flatMap((state) => chart.bars.filter((bar) => bar.state === state && bar.count > 0));
  const parts = deliveryParts(locale, chart.bars);
  const heading = t("heading.delivery");
  return (
    <ChartFigure
      locale={locale}
      id="delivery"
      heading={heading}
      headingLevel={headingLevel}
      finding={deliveryFinding(locale, chart)}
      paints={parts.map(({ paint }) => paint)}
      table={
        chart.total > 0 ? (
          <>
            <Table locale={locale} bars={bars} total={chart.total} />
            {groups ? <GroupsTable locale={locale} groups={groups} /> : null}
          </>
        ) : null
      }
      question={question}
    >
      {parts.length > 0 ? (
        <StackBar
          locale={locale}
          heading={heading}
          parts={parts.map(({ paint, ...part }) => ({ ...part, fill: fillOf(paint, "delivery") }))}
        />
      ) : null}
      {groups && parts.length > 0 ? <GroupRows locale={locale} groups={groups} question={question} /> : null}
    </ChartFigure>
  );
}

function Table({ locale, bars, total }: { locale: Locale; bars: readonly DeliveryBar[]; total: number }) {
  const t = translator(locale, "charts");
  const all = { state: null, count: total, disputed: bars.reduce((sum, { disputed }) => sum + disputed, 0) };
  return (
    <DataTable<DeliveryBar | typeof all>
      caption={t("delivery.tableCaption")}
      captionHidden
      stacks={false}
      rows={[...bars, all]}
      rowKey={({ state }) => state ?? "all"}
      columns={[
        {
          key: "state",
          header: t("delivery.state"),
          rowHeader: true,
          cell: ({ state }) => (state ? <DeliveryLabel locale={locale} state={state} /> : <b>{t("delivery.total")}</b>),
        },
        { key: "count", header: t("delivery.count"), align: "number", cell: ({ count }) => count },
        { key: "disputed", header: t("delivery.disputedCount"), align: "number", cell: ({ disputed }) => disputed },
      ]}
    />
  );
}
