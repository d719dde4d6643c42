import type { CommitmentRow } from "@/lib/domain/filter-terms";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Who looked when, and how far the sources reached: the bound of every absence on the page. */
export function ChecksSection({ locale, commitment }: { locale: Locale } & Pick<CommitmentRow, "commitment">) {
  const t = translator(locale, "commitment");
  const { checks, evidence } = commitment;
  return (
    <section className="section" aria-labelledby="checks">
      <h2 id="checks">{t("checks.title")}</h2>
      {checks.length === 0 || evidence.daysSinceCheck === null ? (
        <p className="section-note">{t("checks.none")}</p>
      ) : (
        <>
          <p className="section-note">
            {t("checks.ago", { days: evidence.daysSinceCheck })} {evidence.stale ? t("checks.stale") : null}
          </p>
          <ul className="ruled mt-3 max-w-4xl">
            {checks.map((check) => (
              <li key={check.id}>
                {t("checks.item", {
                  on: formatDate(locale, check.on, "long"),
                  upTo: formatDate(locale, check.upTo, "long"),
                })}
                {check.note ? <span className="quiet small block">{check.note[locale]}</span> : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
