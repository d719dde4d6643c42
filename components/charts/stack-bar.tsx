import { PictureBox } from "@/components/charts/chart-figure";
import { Swatch } from "@/components/charts/paint";
import type { Locale } from "@/lib/i18n/locales";

export type StackPart = { key: string; label: string; count: number; fill: string };

/** Narrowest bar in pixels, on the smallest phone; a number stands in its part where it fits even there. */
const NARROWEST = 288;
const fits = (share: number, count: number) => share * NARROWEST >= String(count).length * 9 + 14;

/** A whole and its parts: one lying bar with a number in each part, and its words in the same order below. */
export function StackBar({ locale, heading, parts }: { locale: Locale; heading: string; parts: readonly StackPart[] }) {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="mt-5">
      <div className="relative h-9">
        <PictureBox
          locale={locale}
          heading={heading}
          picture={{
            kind: "stack",
            top: total,
            rows: [
              {
                key: "whole",
                name: heading,
                lines: parts.map(({ label, count }) => `${label}: ${count}`),
                values: parts.map(({ key, count, fill }) => ({ series: key, value: count, fill })),
              },
            ],
          }}
        />
        <Numbers parts={parts} total={total} />
      </div>
      <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-[0.9375rem]">
        {parts.map(({ key, label, count, fill }) => (
          <li key={key} className="inline-flex items-baseline gap-2">
            <span className="inline-flex self-center">
              <Swatch fill={fill} />
            </span>
            <span>
              {label} <b>{count}</b>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Numbers({ parts, total }: { parts: readonly StackPart[]; total: number }) {
  let before = 0;
  return parts.map(({ key, count }) => {
    const middle = (before + count / 2) / total;
    before += count;
    if (!fits(count / total, count)) return null;
    return (
      <span
        key={key}
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 -translate-x-1/2 -translate-y-1/2 bg-paper px-1.5 text-[0.8125rem] leading-5 font-semibold"
        style={{ left: `${middle * 100}%` }}
      >
        {count}
      </span>
    );
  });
}
