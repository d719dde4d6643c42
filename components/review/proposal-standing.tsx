import { ProposalSides, type ProposedFields } from "@/components/review/proposal-sides";
import { Notice } from "@/components/ui/notice";
import type { ChangeWords } from "@/lib/domain/form-state";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = ProposedFields & {
  locale: Locale;
  /** What readers would see change; null once it is behind us or while it is not known. */
  effects: readonly string[] | null;
  /** Why it cannot be published as it stands. */
  refusal: string | null;
  /** What changed since it was proposed; null where nothing did. */
  moved: readonly ChangeWords[] | null;
  /** What was typed, by field, for a proposal that cannot be compared. */
  typed: readonly { term: string; value: string }[];
};

/** How a proposal stands to the record: what moved meanwhile, both sides, and what readers would see. */
export function ProposalStanding({ locale, sides, published, effects, refusal, moved, typed }: Props) {
  const t = translator(locale, "review");
  return (
    <>
      {moved ? (
        <Notice tone="amber" title={t("moved.title")}>
          <p>{t("moved.body")}</p>
          {moved.length === 0 ? <p>{t("moved.nothing")}</p> : null}
          {moved.map(({ id, lines, by }) => (
            <div key={id} className="mt-2">
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
              <p className="quiet small">{by}</p>
            </div>
          ))}
        </Notice>
      ) : null}
      {refusal ? (
        <Notice tone="amber" title={t("refused.title")}>
          <p>{refusal}</p>
        </Notice>
      ) : null}
      <section className="section" aria-labelledby="sides">
        <h2 id="sides">{t("sides.title")}</h2>
        {sides.length > 0 ? (
          <ProposalSides locale={locale} sides={sides} published={published} />
        ) : (
          <>
            <p className="mt-3">{t("sides.asTyped")}</p>
            <dl className="facts mt-3">
              {typed.map(({ term, value }) => (
                <div key={term} className="contents">
                  <dt>{term}</dt>
                  <dd className="whitespace-pre-line">{value}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </section>
      {effects ? (
        <section className="section" aria-labelledby="effects">
          <h2 id="effects">{t("effects")}</h2>
          {effects.length === 0 ? <p className="mt-3">{t("effectsNone")}</p> : null}
          <ul className="ruled mt-3">
            {effects.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
