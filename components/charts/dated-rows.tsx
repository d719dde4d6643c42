import type { ChartRow } from "@/components/charts/chart-props";
import { fillOf } from "@/components/charts/paint";
import { schedulePaint } from "@/components/charts/paints";
import { nearest } from "@/components/charts/pick-rows";
import { PlumbLine } from "@/components/charts/plumb-line";
import { RowFrame } from "@/components/charts/row-frame";
import { daysWords } from "@/components/charts/schedule-words";
import { whereAll } from "@/components/charts/table-rows";
import type { DatedRow } from "@/lib/domain/charts/schedule-days";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; rows: readonly DatedRow[]; nameOf: (agreement: string) => string };

const THICKNESS = 14;

/** The axis from the longest past to the furthest ahead, 0 always on it. */
function domainOf(rows: readonly DatedRow[]): [number, number] {
  const days = rows.map((row) => row.days);
  const from = Math.min(0, ...days);
  const to = Math.max(0, ...days);
  return from === to ? [-1, 1] : [from, to];
}

/** Days past to the left of the line, days left to its right. */
export function DatedRows({ locale, rows, nameOf }: Props) {
  const t = translator(locale, "charts");
  const shown = nearest(rows);
  const domain = domainOf(shown);
  const heading = t("schedule.daysHeading");
  const drawn = shown.map((row): ChartRow => {
    const key = `${row.agreement}/${row.ref}`;
    const words = daysWords(locale, row);
    return {
      key,
      name: [nameOf(row.agreement), row.ref, row.title[locale]].filter(Boolean).join(" "),
      lines: [words, formatDate(locale, row.dueOn, "weekday")],
      values: [{ series: "days", value: row.days, fill: fillOf(schedulePaint(row.state), "schedule") }],
    };
  });
  return (
    <div className="mt-6">
      <p className="font-semibold">{heading}</p>
      <p className="section-note measure">{t("schedule.daysNote")}</p>
      {shown.length < rows.length ? (
        <p className="section-note">
          {t("schedule.shown", { shown: shown.length, total: rows.length, where: whereAll(rows.length) })}
        </p>
      ) : null}
      <div className="mt-2">
        <RowFrame
          locale={locale}
          heading={heading}
          rows={shown.map((row, index) => ({
            key: drawn[index]?.key ?? row.ref,
            ref: [nameOf(row.agreement), row.ref].filter(Boolean).join(" "),
            title: row.title[locale],
            values: [daysWords(locale, row), formatDate(locale, row.dueOn, "medium")],
          }))}
          picture={{ kind: "bars", rows: drawn, domain, thickness: [THICKNESS], spacing: 0 }}
          ground={<PlumbLine at={-domain[0] / (domain[1] - domain[0])} rows={drawn} reach={THICKNESS} />}
        />
      </div>
    </div>
  );
}
