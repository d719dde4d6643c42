import type { ReactNode } from "react";
import { dueSides } from "@/lib/domain/moved-deadline";
import type { Evidence } from "@/lib/domain/record";
import type { StoryEntry } from "@/lib/domain/story";
import { zonesOf } from "@/lib/domain/today";
import type { AgreementView, HistoryEntry, Perspective } from "@/lib/domain/view";
import { changeWords } from "@/lib/i18n/change-words";
import { eventDate, instantIn } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { partyName } from "@/lib/i18n/party-words";
import { actorWords } from "@/lib/i18n/record-words";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

type Shared = {
  locale: Locale;
  agreement: Pick<AgreementView, "slug" | "parties" | "signing" | "commitments">;
  perspective: Perspective;
  /** Names the commitment on every entry; left out where all are about one. */
  namesCommitment?: boolean;
};
type Props = Shared & { story: readonly StoryEntry<HistoryEntry>[] };

/** Entries of the record as a story: who, when, what from what to what, why, resting on what. */
export function StoryList({ story, ...shared }: Props) {
  return (
    <ul className="ruled mt-3 max-w-4xl">
      {story.map((one) => (
        <li key={one.entry.id} id={`entry-${one.entry.id}`} className="history-row keep-together">
          <a href={pages.entry(shared.locale, one.entry.id, shared.perspective)} className="quiet">
            {translator(shared.locale, "commitment")("history.entry", { id: one.entry.id })}
          </a>
          <div>
            <EntryWords {...shared} told={one} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What one entry says. What was withdrawn later is struck out, in words too, with who, when and why. */
export function EntryWords({ told, ...shared }: Shared & { told: StoryEntry<HistoryEntry> }) {
  const { locale, agreement } = shared;
  const t = translator(locale, "commitment");
  const { entry, struck, stateBefore, rules, sources } = told;
  const zone = zonesOf(agreement)[0] ?? "UTC";
  const due = dueSides(rules, agreement.signing.on);
  const context = { zone, stateBefore, due, partyName: (code: string) => partyName(locale, agreement, code) };
  const words = changeWords(locale, entry, context);
  const lines = isEntering(entry) ? [t("history.entered")] : words.lines;
  return (
    <>
      {shared.namesCommitment ? <Whereabouts {...shared} entry={entry} /> : null}
      <Struck locale={locale} struck={struck !== null}>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Struck>
      {struck ? (
        <p>
          {translator(locale, "record")("withdrawnBy", {
            by: actorWords(locale, struck.by),
            when: instantIn(locale, struck.at, zone),
            reason: struck.reason,
          })}
        </p>
      ) : null}
      {sources.length > 0 ? <Sources {...shared} entry={entry} sources={sources} /> : null}
      <p className="quiet small">{words.by}</p>
      {entry.reason && !saysWhy(entry) ? (
        <p className="quiet small">{t("history.reason", { reason: entry.reason })}</p>
      ) : null}
    </>
  );
}

function Struck({ locale, struck, children }: { locale: Locale; struck: boolean; children: ReactNode }) {
  if (!struck) return children;
  const t = translator(locale, "record");
  return (
    <div className="struck">
      <p className="sr-only">{t("struck")}</p>
      <del>{children}</del>
      <p className="sr-only">{t("struckEnd")}</p>
    </div>
  );
}

/** The commitment that the entry is about, or the first it bears on; nothing for the agreement as a whole. */
function Whereabouts({ locale, agreement, perspective, entry }: Shared & { entry: HistoryEntry }) {
  const ref = refOf(entry);
  const commitment = agreement.commitments.find((one) => one.ref === ref);
  if (!commitment) return null;
  return (
    <p className="title">
      <a href={pages.commitment(locale, agreement.slug, commitment.ref, perspective)}>
        {`${commitment.ref} · ${commitment.title[locale]}`}
      </a>
    </p>
  );
}

/** The sources that an entry rests on, named and linked to where they stand; of a withdrawn one its own address. */
function Sources({ locale, agreement, perspective, entry, sources }: Shared & SourcesProps) {
  const t = translator(locale, "record");
  const ref = refOf(entry);
  const page = ref === null ? "" : pages.commitment(locale, agreement.slug, ref, perspective);
  return (
    <p className="small">
      <span className="quiet">
        {entry.subjectKind === "suggestion" ? translator(locale, "suggestions")("readers.evidence") : t("restsOn")}{" "}
      </span>
      {sources.map((source, index) => (
        <span key={source.id}>
          {index > 0 ? " · " : null}
          <a href={source.withdrawn ? source.url : `${page}#evidence-${source.id}`}>
            {t("source", {
              publisher: source.publisher,
              date: eventDate(locale, source.on, source.precision),
            })}
          </a>
          {source.withdrawn ? <span className="quiet"> ({t("sourceWithdrawn")})</span> : null}
        </span>
      ))}
    </p>
  );
}
type SourcesProps = { entry: HistoryEntry; sources: readonly Evidence[] };

/** The commitment under which an entry stands; of a source that bears on several, the first. */
export function refOf(entry: Pick<HistoryEntry, "subjectKind" | "commitment" | "before" | "after">): string | null {
  if (entry.subjectKind !== "evidence") return entry.commitment;
  return ((entry.after ?? entry.before) as Evidence).relations[0]?.commitment ?? null;
}

/** The first entry of a commitment or agreement: nothing was changed by it. */
function isEntering(entry: HistoryEntry): boolean {
  return (entry.subjectKind === "commitment" || entry.subjectKind === "agreement") && entry.before === null;
}

/** These carry their reason, in both languages, in the words of the change. */
export function saysWhy(entry: HistoryEntry): boolean {
  return ["assessment", "extension", "suggestion"].includes(entry.subjectKind) && !isWithdrawing(entry);
}

function isWithdrawing({ after }: HistoryEntry): boolean {
  return (after as Pick<Evidence, "withdrawn"> | null)?.withdrawn != null;
}
