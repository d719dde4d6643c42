import { type Count, countOf } from "@/lib/domain/count";
import type { CommitmentView } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  commitment: Pick<CommitmentView, "schedule">;
  agreement: { daysSinceSigning: number };
  large?: boolean;
};

/** The count of a commitment, in the word order of the language: "210 days past", 期限から210日経過. */
export function CommitmentCount({ locale, commitment, agreement, large = false }: Props) {
  const { code, days, tone } = countOf(commitment, agreement);
  const t = translator(locale, "commitment");
  return (
    <p className={large ? "count count-large" : "count"}>
      {t.rich(`count.${code}`, {
        days,
        n: (number) => <span className={`count-number tone-${tone}`}>{number}</span>,
        u: (unit) => <span className="count-unit">{unit}</span>,
        w: (word) => <span className={`count-word tone-${tone}`}>{word}</span>,
      })}
    </p>
  );
}

/** The same count in one short line, for tables: "210 days past". */
export function shortCount(locale: Locale, { code, days }: Count): string {
  return translator(locale, "commitment")(`short.${code}`, { days });
}
