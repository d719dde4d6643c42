import { ChartFigure } from "@/components/charts/chart-figure";
import { deliveryPaint, fillOf } from "@/components/charts/paint";
import { StackBar } from "@/components/charts/stack-bar";
import { DataTable } from "@/components/ui/data-table";
import { DeliveryLabel } from "@/components/ui/state-mark";
import type { DeliveryBar, DeliveryChart } from "@/lib/domain/charts/delivery-chart";
import { DELIVERY_ORDER } from "@/lib/domain/charts/order";
import { deliveryFinding } from "@/lib/i18n/chart-findings";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; chart: DeliveryChart; headingLevel: 2 | 3; jsonHref: string };

/** Commitments by delivery state, those whose attribution is disputed apart and striped. */
export function DeliveryFigure({ locale, chart, headingLevel, jsonHref }: Props) {
  const t = translator(locale, "charts");
  const states = translator(locale, "states");
  const bars = DELIVERY_ORDER.flatMap((state) => chart.bars.filter((bar) => bar.state === state && bar.count > 0));
  const parts = bars.flatMap(({ state, count, disputed }) => {
    const word = states(`delivery.${state}`);
    return [
      { key: state, label: word, count: count - disputed, paint: deliveryPaint(state, false) },
      {
        key: `${state}-disputed`,
        label: t("delivery.disputed", { state: word }),
        count: disputed,
        paint: deliveryPaint(state, true),
      },
    ].filter((part) => part.count > 0);
  });
  const heading = t("heading.delivery");
  return (
    <ChartFigure
      locale={locale}
      id="delivery"
      heading={heading}
      headingLevel={headingLevel}
      finding={deliveryFinding(locale, chart)}
      paints={parts.map(({ paint }) => paint)}
      table={chart.total > 0 ? <Table locale={locale} bars={bars} total={chart.total} /> : null}
      jsonHref={jsonHref}
    >
      {parts.length > 0 ? (
        <StackBar
          locale={locale}
          heading={heading}
          parts={parts.map(({ paint, ...part }) => ({ ...part, fill: fillOf(paint, "delivery") }))}
        />
      ) : null}
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
