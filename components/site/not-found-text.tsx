import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

/** What a page says when nothing has its address, with two ways on. */
export function NotFoundText({ locale, heading: Heading = "h1" }: { locale: Locale; heading?: "h1" | "h2" }) {
  const t = translator(locale, "site");
  return (
    <div className="pt-12">
      <Heading className="text-4xl">{t("notFound.title")}</Heading>
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
