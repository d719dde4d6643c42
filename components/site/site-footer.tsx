import { ThemeChoice } from "@/components/site/theme-choice";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

/** How to read the record, its revision, where it can be had as data, and the licence. */
export function SiteFooter({ locale, revision }: { locale: Locale; revision: number | null }) {
  const t = translator(locale, "site");
  return (
    <footer className="site-footer">
      <div className="sheet grid gap-x-12 gap-y-6 md:grid-cols-[minmax(0,1fr)_auto]">
        <div>
          <h2 className="font-sans text-base text-ink">{t("footer.read")}</h2>
          <p className="measure mt-1">{t("footer.readText")}</p>
          <p className="mt-2">{t("footer.licence")}</p>
        </div>
        <div className="grid content-start gap-1">
          <p>
            <a href={pages.method(locale)}>{t("footer.method")}</a>
          </p>
          <p>
            <a href={pages.data(locale)}>{t("footer.data")}</a>
          </p>
          <p className="no-print">
            <a href={pages.signIn(locale)}>{t("footer.signIn")}</a>
          </p>
          {revision === null ? null : <p>{t("footer.revision", { revision })}</p>}
        </div>
        <ThemeChoice locale={locale} />
      </div>
    </footer>
  );
}
