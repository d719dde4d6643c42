import { agreementLead } from "@/lib/domain/agreement-lead";
import type { AgreementView } from "@/lib/domain/view";
import { formatDate } from "@/lib/i18n/dates";
import { leadWords } from "@/lib/i18n/lead-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What kind of instrument it is, its name, and the record in two sentences. */
export function AgreementHead({ locale, agreement }: { locale: Locale; agreement: AgreementView }) {
  const t = translator(locale, "agreement");
  const states = translator(locale, "states");
  const { signing, kind, legalNature, title, formalTitle } = agreement;
  return (
    <div className="pt-10 lg:pt-12">
      <p className="quiet small">
        {t("kicker", {
          kind: states(`agreementKind.${kind}`),
          nature: states(`legalNature.${legalNature}`),
          place: signing.place[locale],
          date: formatDate(locale, signing.on, "long"),
        })}
      </p>
      <h1 className="mt-1.5 max-w-[18em]">{title[locale]}</h1>
      <p className="lead mt-4">{leadWords(locale, agreementLead(agreement))}</p>
      {formalTitle && formalTitle[locale] !== title[locale] ? (
        <p className="quiet small measure mt-3">{t("formalTitle", { title: formalTitle[locale] })}</p>
      ) : null}
    </div>
  );
}
