import { Fragment } from "react";
import type { Evidence } from "@/lib/domain/record";
import type { AgreementView, Perspective } from "@/lib/domain/view";
import { eventDate, formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

type Props = { locale: Locale; agreement: AgreementView; perspective: Perspective };

/** Everything dated that bears on the agreement, newest first, with how each item bears on each commitment. */
export function EvidenceList({ locale, agreement, perspective }: Props) {
  const t = translator(locale, "agreement");
  const { evidence, checkedUpTo } = agreement;
  const absence = checkedUpTo
    ? t("evidence.none", { date: formatDate(locale, checkedUpTo, "long") })
    : t("evidence.unchecked");
  return (
    <section className="section" aria-labelledby="evidence">
      <h2 id="evidence">{t("evidence.title")}</h2>
      <p className="section-note">{evidence.length === 0 ? absence : t("evidence.note", { n: evidence.length })}</p>
      <ul className="ruled mt-4">
        {evidence.map((item) => (
          <li key={item.id} id={`evidence-${item.id}`} className="evidence-row keep-together">
            <span className="quiet">{eventDate(locale, item.on, item.precision)}</span>
            <div>
              <p>{item.shows[locale]}</p>
              <p className="quiet small">
                <a href={item.url}>{item.publisher}</a>
                {" · "}
                {translator(locale, "states")(`evidenceKind.${item.kind}`)}
              </p>
            </div>
            <Bearings locale={locale} slug={agreement.slug} item={item} perspective={perspective} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type BearingsProps = { locale: Locale; slug: string; item: Evidence; perspective: Perspective };

function Bearings({ locale, slug, item, perspective }: BearingsProps) {
  const states = translator(locale, "states");
  return (
    <p className="small">
      {item.relations.map(({ commitment, relation }, index) => (
        <Fragment key={commitment}>
          {index > 0 ? <br /> : null}
          <a href={`${pages.commitment(locale, slug, commitment, perspective)}#evidence-${item.id}`}>{commitment}</a>{" "}
          <span className="quiet">{states(`relation.${relation}`)}</span>
        </Fragment>
      ))}
    </p>
  );
}
