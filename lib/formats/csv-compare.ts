import type { Comparison } from "@/lib/domain/compare";
import type { CommitmentView } from "@/lib/domain/view";
import { type Cell, csvParts } from "@/lib/formats/csv";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The columns in their order; docs/feeds.md says what each holds. New ones are added at the end. */
const COLUMNS = [
  "clause",
  "clause_title",
  "agreement",
  "agreement_title",
  "signed_on",
  "ref",
  "title",
  "due_on",
  "schedule",
  "schedule_words",
  "days",
  "delivery",
  "delivery_words",
  "as_of",
  "url",
  "disputed",
] as const;

/** The comparison with one line for each commitment, the lines of one clause together. */
export function compareCsv(locale: Locale, comparison: Comparison, urlOf: UrlOf): string {
  return [...compareParts(locale, comparison, urlOf)].join("");
}

type UrlOf = (commitment: CommitmentView) => string;

/** The same line by line, each made when it is asked for. */
export function compareParts(locale: Locale, { agreements, rows }: Comparison, urlOf: UrlOf): Generator<string> {
  const t = translator(locale, "states");
  function* lines(): Generator<Cell[]> {
    for (const { key, title, cells } of rows)
      for (const [place, agreement] of agreements.entries())
        for (const commitment of cells[place] ?? [])
          yield [
            key,
            title[locale],
            agreement.slug,
            agreement.title[locale],
            agreement.signing.on,
            commitment.ref,
            commitment.title[locale],
            commitment.deadline.dueOn,
            commitment.schedule.state,
            t(`schedule.${commitment.schedule.state}`),
            commitment.schedule.days,
            commitment.delivery.state,
            t(`delivery.${commitment.delivery.state}`),
            agreement.asOf,
            urlOf(commitment),
            String(commitment.delivery.disputed),
          ];
  }
  return csvParts(COLUMNS, lines());
}
