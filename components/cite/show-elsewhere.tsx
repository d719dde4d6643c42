import { CopiedText } from "@/components/cite/copied-text";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What a page of another site is given to show this one: ready to be copied. */
export type Snippets = { frame: string; framePinned: string; badgeHtml: string; badgeMarkdown: string };

type Props = {
  locale: Locale;
  snippets: Snippets;
  /** The framed page and the badge as they stand. */
  frame: string;
  badge: string;
  title: string;
};

/** How to show the page on another site, behind one line near its foot. */
export function ShowElsewhere({ locale, snippets, frame, badge, title }: Props) {
  const t = translator(locale, "embed");
  return (
    <details className="open-line take-along no-print">
      <summary>{t("box.title")}</summary>
      <script src="/take.js" async />
      <p className="measure quiet">{t("box.lead")}</p>
      <p className="mt-3">
        {/* biome-ignore lint/performance/noImgElement: a badge is shown as other sites show it */}
        <img src={badge} alt={title} height="22" loading="lazy" className="max-w-full" />
      </p>
      <p className="small mt-3">
        <a href={frame}>{t("box.see")}</a> <span className="quiet">{t("box.scheme")}</span>
      </p>
      <CopiedText locale={locale} id="embed-frame" label={t("box.frame")} text={snippets.frame} />
      <CopiedText locale={locale} id="embed-pinned" label={t("box.framePinned")} text={snippets.framePinned} />
      <CopiedText locale={locale} id="embed-html" label={t("box.badgeHtml")} text={snippets.badgeHtml} />
      <CopiedText locale={locale} id="embed-markdown" label={t("box.badgeMarkdown")} text={snippets.badgeMarkdown} />
    </details>
  );
}
