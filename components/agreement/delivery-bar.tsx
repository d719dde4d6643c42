import { DELIVERY_ORDER } from "@/lib/domain/charts/order";
import { DELIVERY_TONE } from "@/lib/domain/tone";
import type { Totals } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** One bar for a whole agreement: every commitment has its width, and what is not known is drawn as unknown. */
export function DeliveryBar({ locale, totals }: { locale: Locale; totals: Totals }) {
  const t = translator(locale, "agreement");
  const states = translator(locale, "states");
  const present = DELIVERY_ORDER.filter((state) => totals.byDelivery[state] > 0);
  const parts = present.map((state) =>
    t("delivery.part", { n: totals.byDelivery[state], state: states(`delivery.${state}`) }),
  );
  const words = parts.join(locale === "ja" ? "、" : ", ");
  return (
    <span className="block">
      <span className="delivery-bar keep-colour" aria-hidden="true">
        {present.map((state) => (
          <span
            key={state}
            className={`bar-part bar-${state} bar-tone-${DELIVERY_TONE[state]}`}
            style={{ flexGrow: totals.byDelivery[state] }}
          />
        ))}
      </span>
      <span className="small">{words}</span>
    </span>
  );
}
