import type { CommitmentRow } from "@/lib/domain/filter-terms";
import type { Suggestion } from "@/lib/domain/record";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

/** Decisions shown at once; older ones stand behind one line. */
const SHOWN = 5;

type Props = CommitmentRow & { locale: Locale };

/** The way to suggest a source, and what came of the suggestions of others, newest first. */
export function ReadersSection({ locale, agreement, commitment }: Props) {
  const t = translator(locale, "suggestions");
  const newestFirst = [...commitment.suggestions].reverse();
  const [recent, older] = [newestFirst.slice(0, SHOWN), newestFirst.slice(SHOWN)];
  const list = (some: readonly Suggestion[]) => (
    <ul className="ruled mt-2 max-w-5xl">
      {some.map((one) => (
        <Outcome key={one.id} locale={locale} suggestion={one} />
      ))}
    </ul>
  );
  return (
    <div className="mt-6">
      {recent.length > 0 ? (
        <>
          <h3 id="readers">{t("readers.title")}</h3>
          {list(recent)}
        </>
      ) : null}
      {older.length > 0 ? (
        <details className="open-line mt-3">
          <summary>{t("readers.more", { n: older.length })}</summary>
          {list(older)}
        </details>
      ) : null}
      <p className="no-print mt-4">
        <a href={pages.suggest(locale, agreement.slug, commitment.ref)} rel="nofollow">
          {t("link")}
        </a>
      </p>
    </div>
  );
}

/** What a reader wrote is text and nothing else; only what was accepted is linked. */
function Outcome({ locale, suggestion }: { locale: Locale; suggestion: Suggestion }) {
  const t = translator(locale, "suggestions");
  const { id, url, publisher, shows, reason, outcome, evidenceId, receipt, receivedOn, by } = suggestion;
  return (
    <li id={`suggestion-${id}`} className="evidence-row keep-together">
      <span className="quiet">{t("readers.received", { date: formatDate(locale, receivedOn, "medium") })}</span>
      <div>
        <p>
          <b>{t(`readers.${outcome}`)}</b>
          {publisher ? <bdi> · {publisher}</bdi> : null}
        </p>
        {shows ? (
          <p>
            <bdi>{shows[locale]}</bdi>
          </p>
        ) : (
          <p className="quiet">{t("readers.withheld")}</p>
        )}
        {reason ? <p>{translator(locale, "commitment")("history.reason", { reason: reason[locale] })}</p> : null}
        <p className="quiet small">
          {evidenceId ? <a href={`#evidence-${evidenceId}`}>{t("readers.evidence")}</a> : <bdi>{url}</bdi>}
          {evidenceId || url ? " · " : null}
          {t("readers.by", { by })} · {t("readers.receipt", { receipt })}
        </p>
      </div>
    </li>
  );
}
