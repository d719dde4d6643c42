import type { CommitmentRow } from "@/lib/domain/filter-terms";
import { type Cell, csvParts } from "@/lib/formats/csv";
import { ruleWords } from "@/lib/i18n/deadline-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Column = (row: CommitmentRow, locale: Locale, url: string) => Cell;
const list = (values: readonly string[]) => values.join(" ");

/** The table's columns in their order; docs/feeds.md says what each holds. New ones are added at the end. */
const COLUMNS: Record<string, Column> = {
  agreement: ({ commitment }) => commitment.agreement,
  ref: ({ commitment }) => commitment.ref,
  title: ({ commitment }, locale) => commitment.title[locale],
  summary: ({ commitment }, locale) => commitment.summary?.[locale] ?? null,
  agreement_title: ({ agreement }, locale) => agreement.title[locale],
  theme: ({ commitment }) => commitment.theme,
  parties: ({ commitment }) => list(commitment.parties),
  bound: ({ commitment }) => commitment.bound,
  modality: ({ commitment }) => commitment.modality,
  rule: ({ commitment }, locale) => ruleWords(locale, commitment.deadline.rule),
  due_on: ({ commitment }) => commitment.deadline.dueOn,
  due_on_as_signed: ({ commitment }) => commitment.deadline.originalDueOn,
  due_on_other_readings: ({ commitment }) => list(commitment.deadline.alternatives.map(({ dueOn }) => dueOn)),
  schedule: ({ commitment }) => commitment.schedule.state,
  schedule_words: ({ commitment }, locale) => translator(locale, "states")(`schedule.${commitment.schedule.state}`),
  days: ({ commitment }) => commitment.schedule.days,
  delivery: ({ commitment }) => commitment.delivery.state,
  delivery_words: ({ commitment }, locale) => translator(locale, "states")(`delivery.${commitment.delivery.state}`),
  disputed: ({ commitment }) => String(commitment.delivery.disputed),
  progress: ({ commitment }) => commitment.delivery.progress,
  assessed_on: ({ commitment }) => commitment.delivery.assessedOn,
  delivered_on: ({ commitment }) => commitment.delivery.deliveredOn,
  reason: ({ commitment }, locale) => commitment.delivery.reason?.[locale] ?? null,
  evidence_count: ({ commitment }) => commitment.evidence.count,
  evidence_strongest: ({ commitment }) => commitment.evidence.strongest,
  checked_on: ({ commitment }) => commitment.evidence.checkedOn,
  checked_up_to: ({ commitment }) => commitment.evidence.checkedUpTo,
  as_of: ({ agreement }) => agreement.asOf,
  version: ({ commitment }) => commitment.version,
  url: (_row, _locale, url) => url,
};
export const COMMITMENT_COLUMNS: readonly string[] = Object.keys(COLUMNS);

/** Commitments as a table, line by line; titles and sentences in one language, codes as the API has them. */
export function commitmentsCsv(
  locale: Locale,
  rows: readonly CommitmentRow[],
  urlOf: (row: CommitmentRow) => string,
): Generator<string> {
  const columns = Object.values(COLUMNS);
  function* lines(): Generator<Cell[]> {
    for (const row of rows) yield columns.map((column) => column(row, locale, urlOf(row)));
  }
  return csvParts(COMMITMENT_COLUMNS, lines());
}
