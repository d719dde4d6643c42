import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

/** What a page says when nothing has its address, with two ways on. */
export function NotFoundText({ locale }: { locale: Locale }) {
  const t = translator(locale, "site");
  return (
    <div className="pt-12">
      <h1>{t("notFound.title")}</h1>
      <p className="lead mt-4">{t("notFound.text")}</p>
      <p className="mt-6">
        <a href={pages.overview(locale)}>{t("notFound.back")}</a>
      </p>
      <p className="mt-2">
        <a href={pages.commitments(locale)}>{t("notFound.all")}</a>
      </p>
    </div>
  );
}
