import { Pagination } from "@/components/ui/pagination";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; page: number; pages: number; href: (page: number) => string };

/** Which page of the agreements is shown, and the way to the others; nothing when there is only one. */
export function ListPages({ locale, page, pages, href }: Props) {
  const t = translator(locale, "paging");
  if (pages <= 1) return null;
  return (
    <>
      <p className="section-note">{t("page", { page, pages })}</p>
      <Pagination
        label={t("agreements")}
        page={page}
        pages={pages}
        href={href}
        previous={t("previous")}
        next={t("next")}
      />
    </>
  );
}
