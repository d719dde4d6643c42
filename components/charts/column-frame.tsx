import { PictureBox } from "@/components/charts/chart-figure";
import type { StackPicture } from "@/components/charts/chart-props";
import { labelStep } from "@/components/charts/evidence-buckets";
import { axisMonth } from "@/lib/i18n/axis-dates";
import type { Locale } from "@/lib/i18n/locales";

/** One column: its month or year, and the number over it. */
export type Column = { period: string; sum: number };
type Props = { locale: Locale; heading: string; columns: readonly Column[]; picture: StackPicture };

/** Narrowest boxes for which labels are chosen, in pixels; the second is Tailwind's `@xl`. */
const NARROW = 270;
const WIDE = 576;

/** Standing columns on a zero line: the number over each, months under it. */
export function ColumnFrame({ locale, heading, columns, picture }: Props) {
  return (
    <div className="@container mt-5">
      <div className="relative pt-6">
        <div className="relative h-36 border-b border-ink">
          <Numbers columns={columns} top={picture.top} />
          <PictureBox locale={locale} heading={heading} picture={picture} />
        </div>
        <Periods locale={locale} columns={columns} width={NARROW} className="@xl:hidden" />
        <Periods locale={locale} columns={columns} width={WIDE} className="hidden @xl:block" />
      </div>
    </div>
  );
}

const middle = (index: number, count: number) => `${((index + 0.5) / count) * 100}%`;

function Numbers({ columns, top }: { columns: readonly Column[]; top: number }) {
  const room = (width: number) => width / columns.length;
  return columns.map(({ period, sum }, index) => {
    const width = String(sum).length * 9 + 4;
    if (room(WIDE) < width) return null;
    return (
      <span
        key={period}
        aria-hidden="true"
        className={`absolute -translate-x-1/2 text-[0.8125rem] leading-5 ${sum === 0 ? "quiet" : "font-semibold"} ${
          room(NARROW) < width ? "hidden @xl:block" : ""
        }`}
        style={{ left: middle(index, columns.length), bottom: `${(sum / top) * 100}%` }}
      >
        {sum}
      </span>
    );
  });
}

const LABEL_WIDTH = 36;
const CENTRED = "-translate-x-1/2 items-center";

/** Labels of thin columns at either end stay within the box. */
function edge(index: number, count: number, width: number): string {
  const half = LABEL_WIDTH / 2;
  if (((index + 0.5) / count) * width < half) return "left-0 items-start";
  if ((1 - (index + 0.5) / count) * width < half) return "right-0 items-end";
  return CENTRED;
}

type PeriodsProps = { locale: Locale; columns: readonly Column[]; width: number; className: string };

function Periods({ locale, columns, width, className }: PeriodsProps) {
  const step = labelStep(columns.length, width, LABEL_WIDTH);
  return (
    <div aria-hidden="true" className={`quiet relative h-10 text-[0.8125rem] leading-5 ${className}`}>
      {columns.map(({ period }, index) => {
        if (index % step !== 0) return null;
        const yearly = period.length === 4;
        const year = period.slice(0, 4);
        const isNewYear = index === 0 || columns[index - step]?.period.slice(0, 4) !== year;
        return (
          <span
            key={period}
            className={`absolute flex flex-col whitespace-nowrap ${edge(index, columns.length, width)}`}
            style={edge(index, columns.length, width) === CENTRED ? { left: middle(index, columns.length) } : undefined}
          >
            {yearly ? null : <span>{axisMonth(locale, `${period}-01`)}</span>}
            {yearly || isNewYear ? <span>{year}</span> : null}
          </span>
        );
      })}
    </div>
  );
}
