import { ChangeLine } from "@/components/changes/change-line";
import { Pagination } from "@/components/ui/pagination";
import type { Change } from "@/lib/domain/change";
import type { AgreementView, Perspective } from "@/lib/domain/view";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

type Shared = { locale: Locale; agreements: readonly AgreementView[]; perspective: Perspective };

type DayListProps = Shared & { changes: readonly Change[]; page: number; href: (page: number) => string };

/** Changes on one page of a long list. */
export const CHANGES_A_PAGE = 100;

/** Every change on the day it took effect, latest first, agreement by agreement; a long list in pages. */
export function DayList({ changes, page, href, ...shared }: DayListProps) {
  const t = translator(shared.locale, "changes");
  const pages = Math.max(1, Math.ceil(changes.length / CHANGES_A_PAGE));
  const shown = changes.slice((page - 1) * CHANGES_A_PAGE, page * CHANGES_A_PAGE);
  const days = [...new Set(shown.map((change) => change.on))];
  return (
    <section className="section" aria-labelledby="days">
      <h2 id="days">{t("days.title")}</h2>
      <p className="section-note">
        {t("days.count", { n: changes.length })} {pages > 1 ? t("days.page", { page, pages }) : null}
      </p>
      {days.map((on) => (
        <section key={on} className="change-day" aria-labelledby={`day-${on}`}>
          <h3 id={`day-${on}`}>{formatDate(shared.locale, on, "weekday")}</h3>
          <div>
            {shared.agreements.map((agreement) => (
              <OfAgreement
                key={agreement.slug}
                {...shared}
                agreement={agreement}
                changes={shown.filter((change) => change.on === on && change.agreement === agreement.slug)}
              />
            ))}
          </div>
        </section>
      ))}
      <Pagination
        label={t("days.pages")}
        page={page}
        pages={pages}
        href={href}
        previous={t("days.later")}
        next={t("days.earlier")}
      />
    </section>
  );
}

type OfAgreementProps = Shared & { agreement: AgreementView; changes: readonly Change[] };

function OfAgreement({ locale, agreement, changes, perspective }: OfAgreementProps) {
  const t = translator(locale, "changes");
  if (changes.length === 0) return null;
  return (
    <div className="change-agreement">
      <h4 className="small">
        <a href={pages.agreement(locale, agreement.slug, perspective)}>{agreement.title[locale]}</a>
      </h4>
      <ul className="ruled">
        {changes.map((change) => (
          <li key={keyOf(change)} className="change-row keep-together">
            <span className={`small ${change.kind === "passed" ? "tone-seal" : "quiet"}`}>
              {t(`kind.${change.kind}`)}
            </span>
            <div>
              {change.refs.map((ref) => (
                <p key={ref} className="title">
                  <a href={pages.commitment(locale, agreement.slug, ref, perspective)}>
                    {`${ref} · ${titleOf(locale, agreement, ref)}`}
                  </a>
                </p>
              ))}
              <p>
                <ChangeLine locale={locale} agreement={agreement} change={change} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function titleOf(locale: Locale, agreement: AgreementView, ref: string): string {
  return agreement.commitments.find((one) => one.ref === ref)?.title[locale] ?? "";
}

function keyOf(change: Change): string {
  const own = "id" in change ? change.id : "party" in change ? change.party : "";
  const subject = "subject" in change ? change.subject : "";
  return [change.kind, subject, change.refs.join("+"), own].join(" ");
}
