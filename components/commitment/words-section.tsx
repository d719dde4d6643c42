import { Facts } from "@/components/ui/facts";
import type { CommitmentRow } from "@/lib/domain/filter-terms";
import type { Perspective } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { partyName } from "@/lib/i18n/party-words";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

type Props = CommitmentRow & { locale: Locale; perspective: Perspective };

/** The operative words, who is bound by them and how strongly, and where they are reported. */
export function WordsSection({ locale, agreement, commitment, perspective }: Props) {
  const t = translator(locale, "commitment");
  const states = translator(locale, "states");
  const { operativeWords, modality, responsible, supersededBy, bound, parties } = commitment;
  const names = parties.map((code) => partyName(locale, agreement, code)).join(locale === "ja" ? "・" : ", ");
  return (
    <section className="section" aria-labelledby="words">
      <h2 id="words">{t("words.title")}</h2>
      {operativeWords ? (
        <blockquote className="said mt-4" lang="en">
          <p>“{operativeWords}”</p>
        </blockquote>
      ) : (
        <p className="quiet mt-2">{t("words.absent")}</p>
      )}
      <div className="mt-6 max-w-4xl">
        <Facts
          facts={[
            {
              term: t("facts.bound"),
              value: t("facts.boundValue", { bound: states(`bound.${bound}`), names }),
            },
            modality ? { term: t("facts.strength"), value: states(`modality.${modality}`) } : null,
            responsible.length > 0
              ? { term: t("facts.responsible"), value: <Offices {...{ locale, agreement, commitment }} /> }
              : null,
            commitment.continuous ? { term: t("facts.continuous"), value: t("facts.continuousText") } : null,
            supersededBy
              ? {
                  term: t("facts.supersededBy"),
                  value: (
                    <a href={pages.commitment(locale, agreement.slug, supersededBy, perspective)}>{supersededBy}</a>
                  ),
                }
              : null,
            commitment.sources.length > 0
              ? { term: t("facts.sources"), value: <TextSources {...{ locale, agreement, commitment, perspective }} /> }
              : null,
            commitment.amountClaims.length > 0
              ? { term: t("facts.amounts"), value: <Amounts locale={locale} commitment={commitment} /> }
              : null,
          ]}
        />
      </div>
    </section>
  );
}

function Offices({ locale, agreement, commitment }: CommitmentRow & { locale: Locale }) {
  return (
    <ul>
      {commitment.responsible.map(({ party, office }) => (
        <li key={`${party}-${office.en}`}>
          {translator(locale, "agreement")("office", {
            office: office[locale],
            party: partyName(locale, agreement, party),
          })}
        </li>
      ))}
    </ul>
  );
}

function TextSources({ locale, agreement, commitment, perspective }: Props) {
  return (
    <ul>
      {commitment.sources.map((key) => {
        const source = agreement.sources.find((one) => one.key === key);
        const href = source?.url ?? `${pages.agreement(locale, agreement.slug, perspective)}#source-${key}`;
        return (
          <li key={key}>
            <a href={href}>{source?.publisher ?? key}</a>
            {source?.title ? <span className="quiet"> · {source.title}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}

function Amounts({ locale, commitment }: { locale: Locale } & Pick<CommitmentRow, "commitment">) {
  return (
    <>
      <ul>
        {commitment.amountClaims.map(({ text, url }) => (
          <li key={`${text}-${url}`}>
            <a href={url}>{text}</a>
          </li>
        ))}
      </ul>
      <p className="quiet small">{translator(locale, "commitment")("facts.amountsNote")}</p>
    </>
  );
}
