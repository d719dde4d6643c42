import type { FrameAddress, Shown, ShownMarks } from "@/components/site/frame-types";
import { MarkedDayLists } from "@/components/site/marked-days";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; address: FrameAddress; shown: Shown; marks: ShownMarks | null };

/** "As of", behind it a plain GET form and the days worth going to; every other parameter of the address is kept. */
export function DayForm({ locale, address, shown, marks }: Props) {
  const t = translator(locale, "site");
  const kept = Object.entries(address.query).filter(([name]) => name !== "asOf" && name !== "knownOn");
  const { asOf, knownOn } = shown.perspective;
  return (
    <details className="day-form">
      <summary>
        <span>
          {shown.asOf
            ? t.rich("day.summary", {
                date: formatDate(locale, shown.asOf, "medium"),
                b: (text) => <b className="tone-ink">{text}</b>,
              })
            : t("day.summaryNone")}
        </span>
      </summary>
      <div className="day-panel">
        <form method="get" action={address.here(locale)}>
          {kept.flatMap(([name, value]) =>
            [value ?? []].flat().map((one) => <input key={`${name}=${one}`} type="hidden" name={name} value={one} />),
          )}
          <label className="field-label block" htmlFor="day-as-of">
            {t("day.asOf")}
          </label>
          <p className="field-hint" id="day-as-of-hint">
            {t("day.asOfHint")}
          </p>
          <input
            className="input input-date mt-2"
            type="date"
            id="day-as-of"
            name="asOf"
            defaultValue={asOf ?? ""}
            aria-describedby="day-as-of-hint"
          />
          <label className="field-label mt-4 block" htmlFor="day-known-on">
            {t("day.knownOn")}
          </label>
          <p className="field-hint" id="day-known-on-hint">
            {t("day.knownOnHint")}
          </p>
          <input
            className="input input-date mt-2"
            type="date"
            id="day-known-on"
            name="knownOn"
            defaultValue={knownOn ?? ""}
            aria-describedby="day-known-on-hint"
          />
          <p className="mt-5">
            <button type="submit" className="button">
              {t("day.show")}
            </button>
          </p>
        </form>
        {marks ? <MarkedDayLists locale={locale} address={address} shown={shown} marks={marks} /> : null}
      </div>
    </details>
  );
}
