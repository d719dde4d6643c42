import type { MarkShape } from "@/components/timeline/entries";
import { MarkSample } from "@/components/timeline/marks";
import type { Tone } from "@/lib/domain/tone";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const MARKS: {
  key: "counting" | "other" | "deadline" | "replaced" | "again" | "delivered" | "today";
  shape: MarkShape;
  tone: Tone;
}[] = [
  { key: "counting", shape: "dot", tone: "navy" },
  { key: "other", shape: "ring", tone: "hatch" },
  { key: "deadline", shape: "pole", tone: "seal" },
  { key: "replaced", shape: "dotted-pole", tone: "muted" },
  { key: "again", shape: "tick", tone: "ink" },
  { key: "delivered", shape: "diamond", tone: "leaf" },
  { key: "today", shape: "dashed-pole", tone: "ink" },
];

const PERIODS = [
  { key: "running", fill: "var(--color-navy-tint)" },
  { key: "after", fill: "var(--color-seal-tint)" },
] as const;

/** What each mark and shade of the pictures means. */
export function TimelineKey({ locale }: { locale: Locale }) {
  const t = translator(locale, "timeline");
  return (
    <ul className="mt-6 flex flex-wrap gap-x-5 gap-y-1 text-[0.9375rem]">
      {MARKS.map(({ key, shape, tone }) => (
        <li key={key} className="inline-flex items-center gap-2">
          <span className={`tone-${tone} inline-flex`}>
            <MarkSample shape={shape} />
          </span>
          {t(`key.${key}`)}
        </li>
      ))}
      {PERIODS.map(({ key, fill }) => (
        <li key={key} className="inline-flex items-center gap-2">
          <svg width="20" height="12" aria-hidden="true" focusable="false" className="keep-colour">
            <rect width="20" height="12" fill={fill} />
          </svg>
          {t(`key.${key}`)}
        </li>
      ))}
    </ul>
  );
}
