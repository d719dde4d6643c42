import type { Comparison } from "@/lib/domain/compare";
import type { CommitmentView } from "@/lib/domain/view";
import { type Cell, writeCsv } from "@/lib/formats/csv";
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
export function compareCsv(
  locale: Locale,
  { agreements, rows }: Comparison,
  urlOf: (commitment: CommitmentView) => string,
): string {
  const t = translator(locale, "states");
  const lines = rows.flatMap(({ key, title, cells }) =>
    agreements.flatMap((agreement, place) =>
      (cells[place] ?? []).map((commitment): Cell[] => [
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
      ]),
    ),
  );
  return writeCsv(COLUMNS, lines);
}
