import type { Tick } from "@/components/timeline/axis";
import { axisDay, axisMonth, axisYear } from "@/lib/i18n/axis-dates";
import type { Locale } from "@/lib/i18n/locales";

type Props = {
  locale: Locale;
  ticks: readonly Tick[];
  /** Where the axis of the narrower and of the wider picture lies, in pixels from the top. */
  axes: readonly [medium: number, wide: number];
};

const UNITS = { day: axisDay, month: axisMonth, year: () => null };
const line = (locale: Locale, { on, unit, withYear }: Tick) =>
  [UNITS[unit](locale, on), withYear ? axisYear(locale, on) : null].filter(Boolean).join("\n");

/** The words under the axis, once for both pictures. */
export function TimelineTicks({ locale, ticks, axes: [medium, wide] }: Props) {
  return (
    <div className="tl-ticks" style={{ "--medium": `${medium}px`, "--wide": `${wide}px` } as React.CSSProperties}>
      {ticks.map((tick) => (
        <i key={tick.on} style={{ left: `${+(tick.at * 100).toFixed(2)}%` }}>
          {line(locale, tick)}
        </i>
      ))}
    </div>
  );
}
