import { FeedLinks } from "@/components/feeds/feed-links";
import type { CommitmentRow } from "@/lib/domain/filter-terms";
import { zonesOf } from "@/lib/domain/today";
import type { HistoryEntry, Perspective } from "@/lib/domain/view";
import { changeWords } from "@/lib/i18n/change-words";
import type { Locale } from "@/lib/i18n/locales";
import { partyName } from "@/lib/i18n/party-words";
import { translator } from "@/lib/i18n/translator";
import { api, feeds } from "@/lib/paths";

/** Entries shown at once; older ones stand behind one line. */
const SHOWN = 12;

type Props = CommitmentRow & { locale: Locale; entries: readonly HistoryEntry[]; perspective: Perspective };

/** Every change of the commitment, newest first, each with an address of its own. */
export function HistorySection({ locale, agreement, commitment, entries, perspective }: Props) {
  const t = translator(locale, "commitment");
  const newestFirst = [...entries].reverse();
  const [recent, earlier] = [newestFirst.slice(0, SHOWN), newestFirst.slice(SHOWN)];
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">{t("history.title")}</h2>
      <p className="section-note">{entries.length === 0 ? t("history.none") : t("history.note")}</p>
      <Entries locale={locale} agreement={agreement} entries={recent} />
      {earlier.length > 0 ? (
        <details className="open-line mt-3">
          <summary>{t("history.earlier", { n: earlier.length })}</summary>
          <Entries locale={locale} agreement={agreement} entries={earlier} />
        </details>
      ) : null}
      <p className="no-print mt-4">
        <a href={api.commitment(agreement.slug, commitment.ref, perspective)}>{t("json")}</a>
        {" · "}
        <a href={api.history(agreement.slug, commitment.ref, perspective)}>{t("historyJson")}</a>
      </p>
      <FeedLinks
        locale={locale}
        calendar={
          commitment.deadline.rule.kind === "none"
            ? null
            : feeds.commitmentDeadlines(locale, agreement.slug, commitment.ref, perspective)
        }
        changes={feeds.agreementChanges(locale, agreement.slug, { knownOn: perspective.knownOn })}
        csv={feeds.commitments(locale, { agreement: agreement.slug, ...perspective })}
        ofAgreement
      />
    </section>
  );
}

type EntriesProps = { locale: Locale; entries: readonly HistoryEntry[] } & Pick<CommitmentRow, "agreement">;

function Entries({ locale, agreement, entries }: EntriesProps) {
  const t = translator(locale, "commitment");
  const zone = zonesOf(agreement)[0] ?? "UTC";
  return (
    <ul className="ruled mt-3 max-w-4xl">
      {entries.map((entry) => {
        const words = changeWords(locale, entry, { zone, partyName: (code) => partyName(locale, agreement, code) });
        return (
          <li key={entry.id} id={`entry-${entry.id}`} className="history-row keep-together">
            <a href={`#entry-${entry.id}`} className="quiet">
              {t("history.entry", { id: entry.id })}
            </a>
            <div>
              {(isEntering(entry) ? [t("history.entered")] : words.lines).map((line) => (
                <p key={line}>{line}</p>
              ))}
              <p className="quiet small">{words.by}</p>
              {entry.reason && !saysWhy(entry) ? (
                <p className="quiet small">{t("history.reason", { reason: entry.reason })}</p>
              ) : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** The first entry of a commitment: nothing was changed by it. */
function isEntering(entry: HistoryEntry): boolean {
  return entry.subjectKind === "commitment" && entry.before === null;
}

/** Assessments and extensions carry their reason in the words of the change. */
function saysWhy(entry: HistoryEntry): boolean {
  return entry.subjectKind === "assessment" || entry.subjectKind === "extension";
}
