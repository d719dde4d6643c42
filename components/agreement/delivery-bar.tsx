import { deliveryPaint } from "@/components/charts/paints";
import { DELIVERY_ORDER } from "@/lib/domain/charts/order";
import type { DeliveryState } from "@/lib/domain/record";
import type { Totals } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Part = { state: DeliveryState; disputed: boolean; count: number };

/** One bar for a whole agreement: every commitment has its width, and what is not known is drawn as unknown. */
export function DeliveryBar({ locale, totals }: { locale: Locale; totals: Totals }) {
  const t = translator(locale, "agreement");
  const states = translator(locale, "states");
  const present = DELIVERY_ORDER.filter((state) => totals.byDelivery[state] > 0);
  const words = present.map((state) =>
    t("delivery.part", {
      n: totals.byDelivery[state],
      disputed: totals.disputed[state],
      state: states(`delivery.${state}`),
    }),
  );
  return (
    <span className="block">
      <span className="delivery-bar keep-colour" aria-hidden="true">
        {present
          .flatMap((state) => partsOf(state, totals))
          .map(({ state, disputed, count }) => {
            const { tone, texture } = deliveryPaint(state, disputed);
            return (
              <span
                key={`${state}-${disputed}`}
                className={`bar-part tone-${tone} texture-${texture}`}
                style={{ flexGrow: count }}
              />
            );
          })}
      </span>
      <span className="small">{words.join(" · ")}</span>
    </span>
  );
}

/** A state's certain part and its disputed part; empty parts are left out. */
function partsOf(state: DeliveryState, { byDelivery, disputed }: Totals): Part[] {
  const parts = [
    { state, disputed: false, count: byDelivery[state] - disputed[state] },
    { state, disputed: true, count: disputed[state] },
  ];
  return parts.filter(({ count }) => count > 0);
}
