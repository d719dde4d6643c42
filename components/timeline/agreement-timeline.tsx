import type { DayRange } from "@/components/timeline/axis";
import { entriesOf } from "@/components/timeline/entries";
import { shadingOf } from "@/components/timeline/period-shading";
import { TimelineList } from "@/components/timeline/timeline-list";
import { TimelinePicture } from "@/components/timeline/timeline-picture";
import type { IsoDate } from "@/lib/domain/record";
import { timelineOf } from "@/lib/domain/timeline";
import type { AgreementView, Perspective } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  view: AgreementView;
  /** The day shown. */
  day: IsoDate;
  perspective: Perspective;
  /** The days the axis covers; the agreement's whole life when left out. */
  range?: DayRange;
};

/** Widths in pixels of the box from which each picture is shown (see the style sheet), and for which it is laid out. */
const PICTURES = [
  { className: "tl-picture tl-medium", width: 800 },
  { className: "tl-picture tl-wide", width: 1088 },
];

/** One agreement's life: a picture where there is room, and every entry as a list. */
export function AgreementTimeline({ locale, view, day, perspective, range }: Props) {
  const t = translator(locale, "timeline");
  const whole = timelineOf([view], day);
  const shown = range ?? { from: whole.from, to: whole.to };
  const all = entriesOf(locale, view, day, perspective.asOf !== null);
  const entries = all.filter(({ on, until }) => until >= shown.from && on <= shown.to);
  const shading = shadingOf(view, day);
  const outside = all.length - entries.length;
  return (
    <div className="tl">
      {PICTURES.map(({ className, width }) => (
        <div key={width} className={className}>
          <TimelinePicture locale={locale} entries={entries} range={shown} shading={shading} width={width} />
        </div>
      ))}
      {outside > 0 ? <p className="section-note">{t("outside", { count: outside })}</p> : null}
      <TimelineList locale={locale} agreement={view.slug} entries={entries} perspective={perspective} />
    </div>
  );
}
