import { axisTicks, type DayRange } from "@/components/timeline/axis";
import { entriesOf } from "@/components/timeline/entries";
import { shadingOf } from "@/components/timeline/period-shading";
import { layoutOf } from "@/components/timeline/timeline-layout";
import { TimelineList } from "@/components/timeline/timeline-list";
import { TimelinePicture } from "@/components/timeline/timeline-picture";
import { TimelineTicks } from "@/components/timeline/timeline-ticks";
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
const MEDIUM = 800;
const WIDE = 1088;
/** Room for a tick's words, of which the year is the widest. */
const TICK_WIDTH: Record<Locale, number> = { en: 44, ja: 60 };

/** One agreement's life: a picture where there is room, and every entry as a list. */
export function AgreementTimeline({ locale, view, day, perspective, range }: Props) {
  const t = translator(locale, "timeline");
  const whole = timelineOf([view], day);
  const shown = range ?? { from: whole.from, to: whole.to };
  const all = entriesOf(locale, view, day, perspective.asOf !== null);
  const entries = all.filter(({ on, until }) => until >= shown.from && on <= shown.to);
  const ticks = axisTicks(shown, MEDIUM, TICK_WIDTH[locale]);
  const shared = { entries, range: shown, shading: shadingOf(view, day), ticks };
  const [medium, wide] = [layoutOf(entries, shown, MEDIUM), layoutOf(entries, shown, WIDE)];
  const outside = all.length - entries.length;
  return (
    <div className="tl">
      <div className="tl-frame" aria-hidden="true" data-timeline="">
        <div className="tl-medium">
          <TimelinePicture {...shared} layout={medium} />
        </div>
        <div className="tl-wide">
          <TimelinePicture {...shared} layout={wide} />
        </div>
        <TimelineTicks locale={locale} ticks={shared.ticks} axes={[medium.axis, wide.axis]} />
      </div>
      {outside > 0 ? <p className="section-note">{t("outside", { count: outside })}</p> : null}
      <TimelineList locale={locale} agreement={view.slug} entries={entries} perspective={perspective} />
    </div>
  );
}
