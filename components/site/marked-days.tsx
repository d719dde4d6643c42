import type { FrameAddress, Shown, ShownMarks } from "@/components/site/frame-types";
import { around, type MarkedDays, type MarkedSpan } from "@/lib/domain/marked-days";
import type { IsoDate } from "@/lib/domain/record";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; address: FrameAddress; shown: Shown; marks: ShownMarks };

/** Where a marked day leads: what happened, to the world on that day; what was recorded, to the page as it stood then. */
export function dayHref(locale: Locale, address: FrameAddress, axis: keyof ShownMarks, on: IsoDate): string {
  return address.here(locale, { ...address.query, asOf: on, ...(axis === "recorded" ? { knownOn: on } : {}) });
}

/** The days on which something happened and on which the record changed: years, months of the year shown, days of its month. */
export function MarkedDayLists(props: Props) {
  return (
    <>
      <DayList {...props} axis="happened" days={props.marks.happened} />
      <DayList {...props} axis="recorded" days={props.marks.recorded} />
    </>
  );
}

type ListProps = Omit<Props, "marks"> & { axis: keyof ShownMarks; days: MarkedDays };

function DayList({ locale, address, shown, axis, days }: ListProps) {
  const t = translator(locale, "marks");
  const day = (axis === "recorded" ? shown.perspective.knownOn : null) ?? shown.asOf;
  const { before, after, years, months, days: inMonth } = around(days, day);
  if (days.length === 0) return null;
  const href = (on: IsoDate) => dayHref(locale, address, axis, on);
  const spans = (all: readonly MarkedSpan[], name: (span: MarkedSpan) => string) =>
    all.map((span) => (
      <li key={span.key}>
        <a href={href(span.on)} aria-current={day.startsWith(span.key) ? "date" : undefined}>
          {name(span)}
          <span className="day-count"> {t("count", { n: span.count })}</span>
        </a>
      </li>
    ));
  return (
    <nav aria-labelledby={`days-${axis}`} className="day-marks">
      <p className="field-label" id={`days-${axis}`}>
        {t(axis)}
      </p>
      {before || after ? (
        <p className="day-steps">
          {before ? (
            <a href={href(before.on)} rel="prev">
              {t("previous", { date: formatDate(locale, before.on, "medium") })}
            </a>
          ) : null}
          {after ? (
            <a href={href(after.on)} rel="next">
              {t("next", { date: formatDate(locale, after.on, "medium") })}
            </a>
          ) : null}
        </p>
      ) : null}
      {years.length > 1 ? <ul aria-label={t("years")}>{spans(years, ({ key }) => t("year", { year: key }))}</ul> : null}
      <ul aria-label={t("months")}>{spans(months, ({ on }) => formatDate(locale, on, "short-month"))}</ul>
      <ul aria-label={t("days")}>
        {spans(
          inMonth.map((one) => ({ ...one, key: one.on })),
          ({ on }) => t("day", { day: Number(on.slice(8)) }),
        )}
      </ul>
    </nav>
  );
}
