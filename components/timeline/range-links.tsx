import type { IsoDate } from "@/lib/domain/record";
import { namedRange, RANGE_NAMES } from "@/lib/domain/timeline-ranges";
import type { Perspective } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

type Props = {
  locale: Locale;
  /** Slug of the one agreement shown; null for all. */
  agreement: string | null;
  /** The day shown. */
  day: IsoDate;
  /** What the address asks for. */
  range: { from: IsoDate | null; to: IsoDate | null };
  perspective: Perspective;
};

/** The ranges a reader is likely to want, each an address. */
export function RangeLinks({ locale, agreement, day, range, perspective }: Props) {
  const t = translator(locale, "timeline");
  return (
    <nav aria-label={t("ranges.label")} className="no-print mt-4 flex flex-wrap items-baseline gap-x-5 gap-y-1">
      {RANGE_NAMES.map((name) => {
        const days = namedRange(name, day);
        const chosen = range.from === (days?.from ?? null) && range.to === (days?.to ?? null);
        return (
          <a
            key={name}
            href={pages.timeline(locale, { agreement, ...days, ...perspective })}
            aria-current={chosen ? "true" : undefined}
            className="chart-link"
          >
            {t(`ranges.${name}`)}
          </a>
        );
      })}
    </nav>
  );
}
