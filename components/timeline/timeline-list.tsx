import type { Entry, MarkShape } from "@/components/timeline/entries";
import type { Perspective } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

type Props = { locale: Locale; agreement: string; entries: readonly Entry[]; perspective: Perspective };

/** Every entry with its date and words: the timeline itself on a phone, and behind one line where there is a picture. */
export function TimelineList({ locale, agreement, entries, perspective }: Props) {
  if (entries.length === 0) return null;
  const t = translator(locale, "timeline");
  return (
    <details className="open-line tl-list mt-2 text-[0.9375rem]">
      <summary>{t("list", { count: entries.length })}</summary>
      <ol className="mt-2">
        {entries.map(({ key, date, text, link, shape, tone }) => (
          <li key={key} className={`tl-entry ${MARK[shape]} tone-${tone}`}>
            <span className={shape === "dotted-pole" ? "quiet tl-old" : "quiet"}>{date}</span>
            <span>
              {link?.kind === "commitment" ? (
                <a href={pages.commitment(locale, agreement, link.ref, perspective)}>{text}</a>
              ) : (
                text
              )}
              {link?.kind === "source" ? " " : null}
              {link?.kind === "source" ? (
                <a href={link.url} className="quiet">
                  {link.publisher}
                </a>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The mark before each entry (see the style sheet). */
const MARK: Record<MarkShape, string> = {
  pole: "tl-pole",
  "dashed-pole": "tl-dashed-pole",
  "dotted-pole": "tl-dotted-pole",
  dot: "tl-dot",
  ring: "tl-ring",
  diamond: "tl-diamond-entry",
  tick: "tl-tickmark",
};
