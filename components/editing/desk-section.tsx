import type { ReactNode } from "react";
import type { Tone } from "@/lib/domain/tone";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";

/** One thing that needs a person: where, how urgent, and the very form that settles it. */
export type DeskLine = {
  key: string;
  href: string;
  /** What is to be done, and of what: "Assess: 07 · Hold the ministerial". */
  label: string;
  /** How urgent, in a word or two: "208 days past". */
  urgency: { words: string; tone: Tone } | null;
  /** Where it stands and why it is here. */
  notes: readonly string[];
};

export type DeskSectionProps = {
  locale: Locale;
  /** Its anchor, and its name where it is asked for at length. */
  name: string;
  title: string;
  /** Why these are here, and in what order. */
  why: string;
  total: number;
  lines: readonly DeskLine[];
  /** Shown at length already. */
  opened: boolean;
};

/** One list of the desk; nothing at all where there is nothing to do. */
export function DeskSection({ locale, name, title, why, total, lines, opened }: DeskSectionProps): ReactNode {
  if (total === 0) return null;
  const t = translator(locale, "desk");
  const more = total - lines.length;
  return (
    <section className="section" aria-labelledby={name}>
      <h2 id={name}>
        {title} <span className="quiet">{t("n", { n: total })}</span>
      </h2>
      <p className="section-note">{why}</p>
      <ul className="desk-list mt-4 max-w-5xl">
        {lines.map((line) => (
          <li key={line.key}>
            <a href={line.href}>{line.label}</a>
            {line.urgency ? <span className={`tone-${line.urgency.tone}`}> · {line.urgency.words}</span> : null}
            <span className="quiet small block">
              <bdi>{line.notes.join(" · ")}</bdi>
            </span>
          </li>
        ))}
      </ul>
      {opened ? (
        <p className="mt-3">
          {more > 0 ? <span className="quiet">{t("tooMany", { n: more })} </span> : null}
          <a href={`${editPages.desk(locale)}#${name}`}>{t("fewer")}</a>
        </p>
      ) : more > 0 ? (
        <p className="mt-3">
          <a href={`${editPages.desk(locale, { list: name })}#${name}`}>{t("more", { n: more })}</a>
        </p>
      ) : null}
    </section>
  );
}

/** What waits, in numbers, each leading to its list; one calm sentence where nothing does. */
export function DeskCounts({ locale, sections }: { locale: Locale; sections: readonly DeskSectionProps[] }) {
  const t = translator(locale, "desk");
  const waiting = sections.filter(({ total }) => total > 0);
  if (waiting.length === 0) return <p className="lead mt-8">{t("calm")}</p>;
  return (
    <ul className="desk-counts" aria-label={t("counts")}>
      {waiting.map(({ name, title, total }) => (
        <li key={name}>
          <a href={`#${name}`}>
            <span className="desk-count-number">{t("n", { n: total })}</span>{" "}
            <span className="desk-count-label">{title}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
