import { deliveryPaint, freshnessPaint, type Paint, schedulePaint } from "@/components/charts/paints";
import type { DeliveryBar } from "@/lib/domain/charts/delivery-chart";
import type { FreshnessChart } from "@/lib/domain/charts/freshness-chart";
import { DELIVERY_ORDER, SCHEDULE_ORDER } from "@/lib/domain/charts/order";
import type { ScheduleChart } from "@/lib/domain/charts/schedule-chart";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** One part of a bar: its word, how many, and how it is painted. Parts with none are left out. */
export type StatePart = { key: string; label: string; count: number; paint: Paint };

/** Delivery in the order of the bar, the disputed of each state apart. */
export function deliveryParts(locale: Locale, bars: readonly DeliveryBar[]): StatePart[] {
  const t = translator(locale, "charts");
  const states = translator(locale, "states");
  return DELIVERY_ORDER.flatMap((state) => {
    const { count, disputed } = bars.find((bar) => bar.state === state) ?? { count: 0, disputed: 0 };
    const word = states(`delivery.${state}`);
    const open = t("delivery.disputed", { state: word });
    return [
      { key: state, label: word, count: count - disputed, paint: deliveryPaint(state, false) },
      { key: `${state}-disputed`, label: open, count: disputed, paint: deliveryPaint(state, true) },
    ];
  }).filter((part) => part.count > 0);
}

export function scheduleParts(locale: Locale, { bars }: ScheduleChart): StatePart[] {
  const states = translator(locale, "states");
  return SCHEDULE_ORDER.map((state) => ({
    key: state,
    label: states(`schedule.${state}`),
    count: bars.find((bar) => bar.state === state)?.count ?? 0,
    paint: schedulePaint(state),
  })).filter((part) => part.count > 0);
}

export function freshnessParts(locale: Locale, { bars }: FreshnessChart): StatePart[] {
  const t = translator(locale, "charts");
  return bars
    .map(({ band, count }) => ({ key: band, label: t(`freshness.band.${band}`), count, paint: freshnessPaint(band) }))
    .filter((part) => part.count > 0);
}
