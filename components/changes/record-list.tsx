import { dueSides } from "@/lib/domain/moved-deadline";
import type { Evidence } from "@/lib/domain/record";
import type { Around } from "@/lib/domain/story";
import { zonesOf } from "@/lib/domain/today";
import type { AgreementView, HistoryEntry, Perspective } from "@/lib/domain/view";
import { changeWords } from "@/lib/i18n/change-words";
import type { Locale } from "@/lib/i18n/locales";
import { partyName } from "@/lib/i18n/party-words";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

/** An entry, or all that one import wrote at once, up to the entry `importedUpTo`. */
type RecordChange = { entry: HistoryEntry; importedUpTo: number | null; around: Around | null };
type Props = {
  locale: Locale;
  agreements: readonly AgreementView[];
  entries: readonly RecordChange[];
  perspective: Perspective;
};

/** The latest entries of the record, newest first, each led back to its commitment's history. */
export function RecordList({ locale, agreements, entries, perspective }: Props) {
  const t = translator(locale, "changes");
  return (
    <section className="section" aria-labelledby="record">
      <h2 id="record">{t("record.title")}</h2>
      <p className="section-note">{entries.length === 0 ? t("record.none") : t("record.note")}</p>
      <ul className="ruled mt-3 max-w-4xl">
        {entries.map((change) => {
          const agreement = agreements.find(({ slug }) => slug === change.entry.agreement);
          return agreement ? (
            <RecordRow
              key={change.entry.id}
              locale={locale}
              agreement={agreement}
              perspective={perspective}
              {...change}
            />
          ) : null;
        })}
      </ul>
    </section>
  );
}

type RowProps = RecordChange & { locale: Locale; agreement: AgreementView; perspective: Perspective };

function RecordRow({ locale, agreement, entry, importedUpTo, around, perspective }: RowProps) {
  const t = translator(locale, "changes");
  const words = changeWords(locale, entry, {
    zone: zonesOf(agreement)[0] ?? "UTC",
    partyName: (code) => partyName(locale, agreement, code),
    stateBefore: around?.stateBefore,
    due: dueSides(around?.rules ?? null, agreement.signing.on),
  });
  const isNew = entry.before === null && (entry.subjectKind === "commitment" || entry.subjectKind === "agreement");
  const lines = importedUpTo !== null ? [t("record.imported")] : isNew ? [t("record.entered")] : words.lines;
  const ref = importedUpTo === null ? refOf(entry) : null;
  const commitment = agreement.commitments.find((one) => one.ref === ref);
  const number = { id: entry.id, first: entry.id, last: importedUpTo ?? entry.id };
  return (
    <li className="change-row keep-together">
      {importedUpTo === null ? (
        <a className="quiet small" href={pages.entry(locale, entry.id, perspective)}>
          {t("record.entry", number)}
        </a>
      ) : (
        <span className="quiet small">{t("record.entries", number)}</span>
      )}
      <div>
        <p className="title">
          {commitment ? (
            <a href={`${pages.commitment(locale, agreement.slug, commitment.ref, perspective)}#entry-${entry.id}`}>
              {`${commitment.ref} · ${commitment.title[locale]}`}
            </a>
          ) : (
            <a href={pages.agreement(locale, agreement.slug, perspective)}>{agreement.title[locale]}</a>
          )}
        </p>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="quiet small">{words.by}</p>
      </div>
    </li>
  );
}

/** The commitment whose history shows the entry. */
function refOf(entry: HistoryEntry): string | null {
  if (entry.subjectKind !== "evidence") return entry.commitment;
  return ((entry.after ?? entry.before) as Evidence).relations[0]?.commitment ?? null;
}
