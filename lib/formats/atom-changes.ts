import type { ChangeBatch } from "@/lib/domain/change-batches";
import type { AgreementRecord, Assessment, AuditEntry, Evidence } from "@/lib/domain/record";
import { zonesOf } from "@/lib/domain/today";
import type { FeedEntry } from "@/lib/formats/atom";
import { type ChangeContext, changeWords } from "@/lib/i18n/change-words";
import { eventDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

/** Lines told of one change; the rest is counted. */
const MOST_LINES = 30;
const MOST_SOURCES = 20;

/** What held before an entry, where it is known. */
export type Before = Pick<ChangeContext, "stateBefore" | "due">;
type About = {
  locale: Locale;
  record: AgreementRecord;
  id: string;
  site: string;
  /** By the entry's id; without it only what an entry itself says is told. */
  before?: ReadonlyMap<number, Before>;
};

/** One change of the record in words: what changed, why, and on which evidence. */
export function changeEntry(batch: ChangeBatch, { locale, record, id, site, before }: About): FeedEntry {
  const t = translator(locale, "feeds");
  const { slug, title } = record.agreement;
  const agreement = title[locale];
  const { approvedBy } = batch.first;
  const lines = batch.enters
    ? [enteredCounts(locale, batch)]
    : batch.told.flatMap((one) => told(locale, record, one, before?.get(one.id)));
  const [ref, ...others] = batch.refs;
  const one = ref !== undefined && others.length === 0 && !batch.enters ? titleOf(locale, record, ref) : null;
  const shown = lines.slice(0, MOST_LINES);
  const more = lines.length - shown.length;
  const heading = () => {
    if (batch.enters) return t("changes.entered", { agreement });
    if (one !== null) return t("changes.commitment", { ref: ref ?? "", title: one, line: shown[0] ?? "" });
    if (batch.told.length === 1) return t("changes.agreementLine", { agreement, line: shown[0] ?? "" });
    return t("changes.several", { agreement, n: batch.told.length });
  };
  return {
    id,
    updated: batch.first.recordedAt,
    title: heading(),
    summary: [
      ...shown,
      ...(more > 0 ? [t("changes.more", { n: more })] : []),
      ...(approvedBy ? [t("changes.approved", { name: approvedBy })] : []),
    ],
    author: batch.first.actor,
    // A commitment's page shows only its newest entries; an entry's own page stays.
    url:
      site + (one === null ? pages.agreement(locale, slug) : pages.entry(locale, batch.told[0]?.id ?? batch.first.id)),
    related: batch.enters ? [] : sources(locale, record, batch.told),
  };
}

function titleOf(locale: Locale, record: AgreementRecord, ref: string): string | null {
  return record.commitments.find((one) => one.ref === ref)?.title[locale] ?? null;
}

function enteredCounts(locale: Locale, { told: entries }: ChangeBatch): string {
  const count = (kind: AuditEntry["subjectKind"]) => entries.filter((entry) => entry.subjectKind === kind).length;
  return translator(locale, "feeds")("changes.enteredCounts", {
    commitments: count("commitment"),
    evidence: count("evidence"),
    assessments: count("assessment"),
  });
}

function told(locale: Locale, record: AgreementRecord, entry: AuditEntry, known: Before = {}): string[] {
  const t = translator(locale, "feeds");
  const { subjectKind, before, after, reason } = entry;
  if (subjectKind === "commitment" && before === null && entry.commitment !== null) {
    const title = titleOf(locale, record, entry.commitment) ?? "";
    return [t("changes.commitmentEntered", { ref: entry.commitment, title })];
  }
  const { lines } = changeWords(locale, entry, {
    ...known,
    zone: zonesOf(record.agreement)[0] ?? "UTC",
    partyName: (code) => record.agreement.parties.find((party) => party.code === code)?.name[locale] ?? code,
  });
  if (subjectKind === "assessment") return [...lines, restsOn(locale, record, after as Assessment)];
  // An extension carries its reason in its words; an import's reason is the same for every line.
  const why =
    reason !== null &&
    subjectKind !== "extension" &&
    subjectKind !== "suggestion" &&
    entry.action !== "import-agreement";
  return why ? [...lines, t("changes.reason", { reason })] : lines;
}

const named = (locale: Locale, { publisher, on, precision }: Evidence) =>
  `${publisher}, ${eventDate(locale, on, precision)}`;

function restsOn(locale: Locale, record: AgreementRecord, assessment: Assessment): string {
  const t = translator(locale, "feeds");
  const items = record.evidence.filter((item) => assessment.evidence.includes(item.id));
  if (items.length === 0) return t("changes.restsOnNothing");
  const list = items.map((item) => named(locale, item)).join(locale === "ja" ? "；" : "; ");
  return t("changes.restsOn", { sources: list });
}

/** The sources behind a change: those it adds, and those its assessments rest on. */
function sources(locale: Locale, record: AgreementRecord, entries: readonly AuditEntry[]): FeedEntry["related"] {
  const ids = entries.flatMap((entry) => {
    if (entry.subjectKind === "evidence") return [entry.subjectId];
    return entry.subjectKind === "assessment" ? (entry.after as Assessment).evidence : [];
  });
  return record.evidence
    .filter((item) => ids.includes(item.id))
    .slice(0, MOST_SOURCES)
    .map((item) => ({ url: item.url, title: named(locale, item) }));
}
