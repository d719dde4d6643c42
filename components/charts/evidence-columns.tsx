import { ColumnFrame } from "@/components/charts/column-frame";
import type { Bucket } from "@/components/charts/evidence-buckets";
import { fillOf, Swatch } from "@/components/charts/paint";
import { COUNTING, OTHER, UPDATES } from "@/components/charts/paints";
import { periodName } from "@/lib/i18n/axis-dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; heading: string; buckets: readonly Bucket[] };
type Series = "counting" | "other" | "updates";

const FILL: Record<Series, string> = {
  counting: fillOf(COUNTING, "evidence"),
  other: fillOf(OTHER, "evidence"),
  updates: fillOf(UPDATES, "evidence"),
};

/** Evidence on the upper axis, those that count below the others; updates on a second one of the same months. */
export function EvidenceColumns({ locale, heading, buckets }: Props) {
  const t = translator(locale, "charts");
  const some = (series: readonly Series[]) => buckets.some((bucket) => series.some((one) => bucket[one] > 0));
  const frame = (series: readonly Series[], name: string) => {
    const columns = buckets.map((bucket) => ({
      period: bucket.period,
      sum: series.reduce((sum, one) => sum + bucket[one], 0),
    }));
    const rows = buckets.map((bucket) => ({
      key: bucket.period,
      name: periodName(locale, bucket.period),
      lines: series.map((one) => `${t(`evidence.${one}`)}: ${bucket[one]}`),
      values: series.map((one) => ({ series: one, value: bucket[one], fill: FILL[one] })),
    }));
    const picture = { kind: "columns" as const, top: Math.max(...columns.map(({ sum }) => sum)), rows };
    return some(series) ? (
      <>
        <Key locale={locale} series={series} />
        <ColumnFrame locale={locale} heading={name} columns={columns} picture={picture} />
      </>
    ) : null;
  };
  return (
    <>
      {frame(["counting", "other"], heading)}
      {frame(["updates"], t("evidence.updatesHeading"))}
      {some(["updates"]) ? <p className="section-note">{t("evidence.updatesNote")}</p> : null}
    </>
  );
}

function Key({ locale, series }: { locale: Locale; series: readonly Series[] }) {
  const t = translator(locale, "charts");
  return (
    <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-[0.9375rem]">
      {series.map((one) => (
        <li key={one} className="inline-flex items-center gap-2">
          <Swatch fill={FILL[one]} />
          {t(`evidence.${one}`)}
        </li>
      ))}
    </ul>
  );
}
