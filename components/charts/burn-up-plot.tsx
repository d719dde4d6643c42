import { type BurnUpSteps, burnUpSteps, drawnPoints, wholeTicks } from "@/components/charts/burn-up-steps";
import { deliveredWords } from "@/components/charts/burn-up-words";
import { PictureBox } from "@/components/charts/chart-figure";
import type { StepsPicture } from "@/components/charts/chart-props";
import { fillOf } from "@/components/charts/paint";
import { PERHAPS_DELIVERED } from "@/components/charts/paints";
import { monthTicks } from "@/components/timeline/axis";
import type { BurnUpChart } from "@/lib/domain/charts/burn-up-chart";
import { daysBetween } from "@/lib/domain/dates";
import { axisMonth, axisYear } from "@/lib/i18n/axis-dates";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; heading: string; chart: BurnUpChart };

/** Narrowest plots for which months are chosen, in pixels; the second is Tailwind's `@xl` less the numbers. */
const NARROW = 250;
const WIDE = 540;

const percent = (share: number) => `${+(share * 100).toFixed(3)}%`;

/** The lines, with whole numbers beside them and months below. */
export function BurnUpPlot({ locale, heading, chart }: Props) {
  const t = translator(locale, "charts");
  const steps = burnUpSteps(chart);
  if (!steps) return null;
  const now = steps.shown / steps.length;
  return (
    <div className="@container mt-7 pl-8">
      <div className="relative h-64">
        <div className="absolute inset-0">
          <Ground steps={steps} />
        </div>
        {wholeTicks(steps.top).map((value) => (
          <span
            key={value}
            aria-hidden="true"
            className="quiet absolute right-full mr-2 translate-y-1/2 text-[0.8125rem] leading-5"
            style={{ bottom: percent(value / steps.top) }}
          >
            {value}
          </span>
        ))}
        <span
          aria-hidden="true"
          className={`quiet absolute bottom-full text-[0.8125rem] leading-5 whitespace-nowrap ${now > 0.5 ? "-translate-x-full" : ""}`}
          style={{ left: percent(now) }}
        >
          {t("burnUp.shownDay")}
        </span>
        <PictureBox locale={locale} heading={heading} picture={pictureOf(locale, chart, steps)} />
      </div>
      <Months locale={locale} steps={steps} width={NARROW} className="@xl:hidden" />
      <Months locale={locale} steps={steps} width={WIDE} className="hidden @xl:block" />
    </div>
  );
}

function pictureOf(locale: Locale, chart: BurnUpChart, { from, length, top }: BurnUpSteps): StepsPicture {
  const t = translator(locale, "charts");
  const rows = drawnPoints(chart).map((point) => {
    const { on, due, deliveredLow, deliveredHigh } = point;
    const value = (series: string, of: number | null) => (of === null ? null : { series, value: of, fill: "none" });
    return {
      key: on,
      at: daysBetween(from, on),
      name: formatDate(locale, on, "weekday"),
      lines: [`${t("burnUp.dueColumn")}: ${due}`, `${t("burnUp.deliveredColumn")}: ${deliveredWords(locale, point)}`],
      values: [
        value("due", on <= chart.day ? due : null),
        value("ahead", on >= chart.day ? due : null),
        value("low", deliveredLow),
        value("high", deliveredHigh),
      ],
    };
  });
  const ink = { stroke: "var(--color-ink)", width: 2.5 };
  const lines = [
    { key: "due", ...ink, dashed: false },
    { key: "ahead", ...ink, dashed: true },
    { key: "low", stroke: "var(--color-leaf)", width: 1.5, dashed: false },
    { key: "high", stroke: "var(--color-leaf)", width: 2.5, dashed: false },
  ];
  return { kind: "steps", rows, lines, length, top };
}

/** Lines of the axis, the day shown, and the stripes between the fewest and the most that were delivered. */
function Ground({ steps: { length, top, shown, low, high } }: { steps: BurnUpSteps }) {
  const striped = high.flatMap(([day, most], index) => {
    const next = high[index + 1]?.[0] ?? shown;
    const least = low.filter(([at]) => at <= day).at(-1)?.[1] ?? 0;
    return next > day && most > least ? [{ day, next, most, least }] : [];
  });
  return (
    <svg width="100%" height="100%" className="keep-colour block overflow-visible" aria-hidden="true" focusable="false">
      {wholeTicks(top).map((value) => (
        <line
          key={value}
          x1="0"
          x2="100%"
          y1={percent(1 - value / top)}
          y2={percent(1 - value / top)}
          stroke={value === 0 ? "var(--color-ink)" : "var(--color-rule)"}
        />
      ))}
      {striped.map(({ day, next, most, least }) => (
        <rect
          key={day}
          x={percent(day / length)}
          width={percent((next - day) / length)}
          y={percent(1 - most / top)}
          height={percent((most - least) / top)}
          fill={fillOf(PERHAPS_DELIVERED, "burn-up")}
        />
      ))}
      <line
        x1={percent(shown / length)}
        x2={percent(shown / length)}
        y1="0"
        y2="100%"
        stroke="var(--color-muted)"
        strokeDasharray="3 3"
      />
    </svg>
  );
}

type MonthsProps = { locale: Locale; steps: BurnUpSteps; width: number; className: string };

function Months({ locale, steps: { from, to }, width, className }: MonthsProps) {
  return (
    <div aria-hidden="true" className={`quiet relative h-11 text-[0.8125rem] leading-5 ${className}`}>
      {monthTicks({ from, to }, width, locale === "ja" ? 60 : 48).map(({ on, at, withYear, unit }) => (
        <span
          key={on}
          className="absolute flex flex-col border-l border-ink pl-1 whitespace-nowrap"
          style={{ left: percent(at) }}
        >
          {unit === "month" ? <span>{axisMonth(locale, on)}</span> : null}
          {withYear ? <span>{axisYear(locale, on)}</span> : null}
        </span>
      ))}
    </div>
  );
}
