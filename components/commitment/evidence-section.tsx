import { ReadersSection } from "@/components/commitment/readers-section";
import type { CommitmentRow } from "@/lib/domain/filter-terms";
import { EVIDENCE_RELATIONS } from "@/lib/domain/record";
import type { EvidenceItem } from "@/lib/domain/view";
import { eventDate, formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { partyName } from "@/lib/i18n/party-words";
import { translator } from "@/lib/i18n/translator";

type Props = CommitmentRow & { locale: Locale };

/** Evidence by how it bears on the commitment: what counts first, what does not and why last. */
export function EvidenceSection({ locale, agreement, commitment }: Props) {
  const t = translator(locale, "commitment");
  const states = translator(locale, "states");
  const { evidence, evidenceItems } = commitment;
  const absence = evidence.checkedUpTo
    ? t("evidence.none", { date: formatDate(locale, evidence.checkedUpTo, "long") })
    : t("evidence.unchecked");
  return (
    <section className="section" aria-labelledby="evidence">
      <h2 id="evidence">{t("evidence.title")}</h2>
      {evidence.count === 0 ? <p className="measure mt-3">{absence}</p> : null}
      {evidenceItems.length > 0 ? (
        <p className="section-note">
          {t("evidence.counts", { n: evidence.count, aside: evidenceItems.length - evidence.count })}
        </p>
      ) : null}
      {EVIDENCE_RELATIONS.filter((relation) => evidence.byRelation[relation] > 0).map((relation) => (
        <div key={relation} className="mt-6">
          <h3>
            {t("evidence.heading", { relation: states(`relation.${relation}`), n: evidence.byRelation[relation] })}
          </h3>
          <p className="quiet small">{states(`relationMeaning.${relation}`)}</p>
          <ul className="ruled mt-2 max-w-5xl">
            {evidenceItems
              .filter((item) => item.relation === relation)
              .map((item) => (
                <Item key={item.id} locale={locale} agreement={agreement} item={item} />
              ))}
          </ul>
        </div>
      ))}
      <ReadersSection locale={locale} agreement={agreement} commitment={commitment} />
    </section>
  );
}

type ItemProps = { locale: Locale; item: EvidenceItem } & Pick<CommitmentRow, "agreement">;

function Item({ locale, agreement, item }: ItemProps) {
  const t = translator(locale, "commitment");
  const about = [
    translator(locale, "states")(`evidenceKind.${item.kind}`),
    item.party ? t("evidence.about", { party: partyName(locale, agreement, item.party) }) : null,
    item.published ? t("evidence.published", { date: formatDate(locale, item.published, "medium") }) : null,
    t("evidence.found", { date: formatDate(locale, item.foundOn, "medium") }),
  ].filter(Boolean);
  return (
    <li id={`evidence-${item.id}`} className="evidence-row keep-together">
      <span className="quiet">{eventDate(locale, item.on, item.precision)}</span>
      <div>
        <p>{item.shows[locale]}</p>
        {item.why ? (
          <p className="mt-1">
            {item.relation === "does-not-count" ? <b>{t("evidence.because")} </b> : null}
            {item.why[locale]}
          </p>
        ) : null}
        <p className="quiet small">
          <a href={item.url}>{item.publisher}</a> · {about.join(" · ")}
        </p>
      </div>
    </li>
  );
}
