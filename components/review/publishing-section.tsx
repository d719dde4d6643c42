import type { ReactNode } from "react";
import { whenAt } from "@/components/review/proposal-words";
import type { PublishingMode } from "@/lib/domain/proposal";
import type { AgreementView } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";

type Decision = { mode: PublishingMode; by: string; at: string; reason: string };
type Props = {
  locale: Locale;
  agreement: AgreementView;
  mode: PublishingMode;
  /** Newest first. */
  decisions: readonly Decision[];
  waiting: number;
  /** The form of an administrator. */
  children?: ReactNode;
};

/** How an agreement publishes: the way that holds, who decided it and why, what waits, and what held before. */
export function PublishingSection({ locale, agreement, mode, decisions, waiting, children }: Props) {
  const t = translator(locale, "review");
  const [latest, ...earlier] = decisions;
  const told = ({ by, at }: Decision) => t("publishing.by", { by, when: whenAt(locale, at, agreement) });
  return (
    <>
      <p className="lead mt-4">{t(`publishing.mode.${mode}`)}</p>
      <p className="mt-2">{t(`publishing.meaning.${mode}`)}</p>
      {latest ? (
        <>
          <p className="mt-2 whitespace-pre-line">{latest.reason}</p>
          <p className="quiet small mt-1">{told(latest)}</p>
        </>
      ) : (
        <p className="quiet mt-2">{t("publishing.never")}</p>
      )}
      <p className="mt-4">
        {t("publishing.waits", { n: waiting })}{" "}
        {waiting > 0 ? (
          <a href={editPages.proposals(locale, { agreement: agreement.slug })}>{t("publishing.see")}</a>
        ) : null}
      </p>
      {children ? (
        <section className="section" aria-labelledby="change">
          <h2 id="change">{t("publishing.change")}</h2>
          {children}
        </section>
      ) : (
        <p className="mt-4">{t("publishing.mayNot")}</p>
      )}
      {earlier.length > 0 ? (
        <section className="section" aria-labelledby="earlier">
          <h2 id="earlier">{t("publishing.earlier")}</h2>
          <ul className="ruled mt-3">
            {earlier.map((decision) => (
              <li key={`${decision.at} ${decision.mode} ${decision.reason}`}>
                <p className="notice-title">{t(`publishing.mode.${decision.mode}`)}</p>
                <p className="whitespace-pre-line">{decision.reason}</p>
                <p className="quiet small">{told(decision)}</p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
