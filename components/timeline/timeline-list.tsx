import type { Entry } from "@/components/timeline/entries";
import { MarkSample } from "@/components/timeline/marks";
import styles from "@/components/timeline/timeline.module.css";
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
    <details className={`open-line mt-2 text-[0.9375rem] ${styles.list}`}>
      <summary>{t("list", { count: entries.length })}</summary>
      <ol className="mt-2">
        {entries.map(({ key, date, text, link, shape, tone }) => (
          <li key={key} className={styles.entry}>
            <span className={`${styles.rail} tone-${tone}`}>
              <MarkSample shape={shape} />
            </span>
            <span className="quiet">{date}</span>
            <span className={styles.words}>
              {link?.kind === "commitment" ? (
                <a href={pages.commitment(locale, agreement, link.ref, perspective)}>{text}</a>
              ) : (
                text
              )}
              {link?.kind === "source" ? (
                <>
                  {" "}
                  <a href={link.url} className="quiet">
                    {link.publisher}
                  </a>
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
