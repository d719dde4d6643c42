import { type ChartQuestion, chartParams } from "@/lib/domain/charts/chart-address";
import type { ChartName } from "@/lib/domain/charts/chart-series";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { api, chartFiles } from "@/lib/paths";

type Props = { locale: Locale; name: ChartName; heading: string; question: ChartQuestion };

/** Where a chart can be taken from: its numbers as CSV and JSON, its picture as SVG and, where scripts run, as PNG. */
export function ChartLinks({ locale, name, heading, question }: Props) {
  const t = translator(locale, "charts");
  const query = chartParams(question);
  const svg = chartFiles.svg(locale, name, query);
  return (
    <ul className="no-print flex flex-wrap gap-x-5">
      <li>
        <a href={chartFiles.csv(locale, name, query)} aria-label={t("csvOf", { heading })} className="chart-link">
          {t("csv")}
        </a>
      </li>
      <li>
        <a href={svg} aria-label={t("svgOf", { heading })} className="chart-link">
          {t("svg")}
        </a>
      </li>
      <li className="needs-script">
        <script src="/take.js" async />
        <button
          type="button"
          className="chart-link"
          aria-label={t("pngOf", { heading })}
          data-svg={svg}
          data-png={`${name}.png`}
        >
          {t("png")}
        </button>
      </li>
      <li>
        <a href={api.summary(query)} className="chart-link">
          {t("json")}
        </a>
      </li>
    </ul>
  );
}
