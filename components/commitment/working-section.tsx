import { OtherReadings, WorkingLines } from "@/components/deadline/working";
import type { CommitmentRow } from "@/lib/domain/filter-terms";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** How the date was counted, what other readings give, and where it was before the parties moved it. */
export function WorkingSection({ locale, commitment }: { locale: Locale } & Pick<CommitmentRow, "commitment">) {
  const t = translator(locale, "commitment");
  const { deadline, extensions } = commitment;
  const recurring = deadline.rule.kind === "recurring" && deadline.occurrences.length > 0;
  return (
    <section className="section" aria-labelledby="working">
      <h2 id="working">{t("working.title")}</h2>
      <div className="mt-4 grid gap-x-12 gap-y-6 lg:grid-cols-2">
        <WorkingLines locale={locale} deadline={deadline} />
        {deadline.dueOn ? (
          <div>
            <h3>{t("working.others")}</h3>
            <div className="mt-1">
              <OtherReadings locale={locale} deadline={deadline} />
            </div>
          </div>
        ) : null}
      </div>
      {recurring ? (
        <p className="measure mt-4">
          <span className="quiet">{t("working.occurrences")} </span>
          {deadline.occurrences.map((on) => formatDate(locale, on, "medium")).join(locale === "ja" ? "、" : " · ")}
        </p>
      ) : null}
      {extensions.length > 0 ? <Extensions locale={locale} commitment={commitment} /> : null}
    </section>
  );
}

function Extensions({ locale, commitment }: { locale: Locale } & Pick<CommitmentRow, "commitment">) {
  const t = translator(locale, "commitment");
  const { deadline, extensions } = commitment;
  const original = deadline.originalDueOn;
  return (
    <div className="mt-8">
      <h3>{t("extensions.title")}</h3>
      <ul className="ruled mt-2 max-w-4xl">
        {original ? (
          <li>
            <s>{t("extensions.original", { date: formatDate(locale, original, "weekday") })}</s>
          </li>
        ) : null}
        {extensions.map((extension) => (
          <li key={extension.id}>
            <b>{t("extensions.agreed", { on: formatDate(locale, extension.agreedOn, "long") })}</b>
            <span className="block">{extension.reason[locale]}</span>
            <a href={extension.source} className="small">
              {t("extensions.source")}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
