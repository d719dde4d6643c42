import type { CommitmentFilters } from "@/lib/domain/filter-terms";
import { isFiltered, NO_FILTERS } from "@/lib/domain/filter-terms";
import type { AgreementView, Answer } from "@/lib/domain/view";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Shown = {
  agreements: readonly Pick<AgreementView, "title">[];
  filters: CommitmentFilters;
  totals: { commitments: number };
  unfiltered: number;
};

/** Of which agreements a picture is, and how many commitments: "All agreements · 22 commitments". */
export function subjectWords(locale: Locale, { agreements, filters, totals, unfiltered }: Shown): string {
  const t = translator(locale, "charts");
  const first = agreements[0]?.title[locale];
  const several = () => t("subjectSeveral", { first: first ?? "", others: agreements.length - 1 });
  const named = agreements.length === 1 ? first : several();
  const subject = filters.agreement.length > 0 && first !== undefined ? named : t("subjectAll");
  const inside = isFiltered({ ...filters, agreement: NO_FILTERS.agreement });
  const count = inside
    ? t("filtered", { total: totals.commitments, all: unfiltered })
    : t("unfiltered", { all: totals.commitments });
  return `${subject} · ${count}`;
}

/** Which day is shown, and what was known of it. */
export function dayWords(locale: Locale, { asOf, perspective }: Pick<Answer<unknown>, "asOf" | "perspective">): string {
  const t = translator(locale, "charts");
  const day = formatDate(locale, asOf, "long");
  return perspective.knownOn === null
    ? t("asOf", { day })
    : t("asOfKnown", { day, known: formatDate(locale, perspective.knownOn, "long") });
}

/** Whose record a picture is drawn from. */
export function sourceWords(locale: Locale, { revision }: Pick<Answer<unknown>, "revision">): string {
  return translator(locale, "charts")("source", { site: translator(locale, "site")("name"), revision });
}
