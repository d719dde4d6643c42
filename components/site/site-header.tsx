import { DayForm } from "@/components/site/day-form";
import type { FrameAddress, NavKey, Shown, ShownMarks } from "@/components/site/frame-types";
import { LanguageSwitch } from "@/components/site/language-switch";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

type Props = {
  locale: Locale;
  siteName: string;
  nav: NavKey | null;
  address: FrameAddress;
  shown: Shown | null;
  marks: ShownMarks | null;
};

/** Site name, the pages, the day shown and the language. Every link keeps the day the reader chose. */
export function SiteHeader({ locale, siteName, nav, address, shown, marks }: Props) {
  const t = translator(locale, "site");
  const day = shown?.perspective ?? {};
  const items: [NavKey, string][] = [
    ["overview", pages.overview(locale, day)],
    ["commitments", pages.commitments(locale, day)],
    ["timeline", pages.timeline(locale, day)],
    ["charts", pages.charts(locale, day)],
    ["compare", pages.compare(locale, day)],
    ["changes", pages.changes(locale, day)],
    ["calculator", pages.calculator(locale)],
    ["method", pages.method(locale)],
  ];
  return (
    <div className="site-header">
      <div className="sheet site-header-row">
        <a href={pages.overview(locale, day)} className="site-name">
          <svg viewBox="0 0 20 16" width="20" height="16" aria-hidden="true" className="keep-colour">
            <path fill="currentColor" d="M0 0h20v4H0z" />
            <path className="tone-seal" fill="currentColor" d="M0 6h13v4H0z" />
            <path className="tone-hatch" fill="currentColor" d="M0 12h8v4H0z" />
          </svg>
          {siteName}
        </a>
        <nav aria-label={t("nav.label")} className="site-nav">
          <ul>
            {items.map(([key, href]) => (
              <li key={key}>
                <a href={href} aria-current={key === nav ? "page" : undefined}>
                  {t(`nav.${key}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="site-tools">
          {shown ? <DayForm locale={locale} address={address} shown={shown} marks={marks} /> : null}
          <LanguageSwitch locale={locale} address={address} />
        </div>
      </div>
    </div>
  );
}
