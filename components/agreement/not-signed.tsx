import type { AgreementView, Perspective } from "@/lib/domain/view";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

type Props = { locale: Locale; agreement: AgreementView; perspective: Perspective };

/** In place of the page for a day before the signing. */
export function NotSigned({ locale, agreement, perspective }: Props) {
  const t = translator(locale, "agreement");
  const { slug, title, signing, asOf } = agreement;
  const date = formatDate(locale, asOf, "long");
  return (
    <div className="pt-12">
      <h1>{t("unsigned.title", { date })}</h1>
      <p className="lead mt-4">
        {t("unsigned.text", { title: title[locale], signing: formatDate(locale, signing.on, "long"), date })}
      </p>
      <p className="mt-6">
        <a href={pages.agreement(locale, slug, { ...perspective, asOf: signing.on })}>{t("unsigned.show")}</a>
      </p>
    </div>
  );
}
