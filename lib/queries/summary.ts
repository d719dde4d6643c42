import { type ChartSeries, seriesOf } from "@/lib/domain/charts/chart-series";
import type { Grouping } from "@/lib/domain/charts/delivery-groups";
import { narrowed } from "@/lib/domain/charts/narrowed";
import { facetsOf } from "@/lib/domain/facets";
import { type CommitmentFilters, FACET_NAMES, type Facets, NO_FILTERS } from "@/lib/domain/filter-terms";
import { countCommitments } from "@/lib/domain/filters";
import { outcomesOf } from "@/lib/domain/outcomes";
import type { AgreementView, Answer, Perspective } from "@/lib/domain/view";
import { signedAgreements } from "@/lib/queries/agreements";
import { type Asked, answer, ask, dayShown } from "@/lib/queries/answer";
import { type ChoiceNames, knownFilters, namesIn } from "@/lib/queries/commitments";
import type { InputProblem } from "@/lib/schema/search-params";

/** The numbers behind the charts of the agreements given. */
export type Summary = ChartSeries & { agreements: AgreementView[] };

/** What is asked: which commitments, and what delivery is told apart by. */
export type SummaryQuestion = { filters: CommitmentFilters; by: Grouping };

export type SummaryData = Summary & {
  /** The filters as used: what the record does not know is left out and named in `problems`. */
  filters: CommitmentFilters;
  problems: InputProblem[];
  names: ChoiceNames;
  facets: Facets;
  /** Commitments before any filter. */
  unfiltered: number;
};

type Narrowed = Summary & Pick<SummaryData, "facets">;
const narrowedKept = new WeakMap<readonly AgreementView[], Map<string, Narrowed>>();
/** Questions about one list of agreements whose numbers are kept: a page asks twice, for its head and its body. */
const MOST_QUESTIONS = 4;

/** The numbers for the same list of agreements, worked out once. */
function keptSummary(views: readonly AgreementView[], { filters, by }: SummaryQuestion, day: string): Narrowed {
  const kept = narrowedKept.get(views) ?? new Map<string, Narrowed>();
  narrowedKept.set(views, kept);
  const key = JSON.stringify([FACET_NAMES.map((name) => filters[name]), filters.q, day, by]);
  const known = kept.get(key);
  if (known) return known;
  const outcomes = outcomesOf(views, filters);
  const facets = facetsOf(views, filters, outcomes);
  const found = { ...summaryOf(narrowed(views, filters, outcomes), day, by), facets };
  for (const oldest of kept.keys()) if (kept.size >= MOST_QUESTIONS) kept.delete(oldest);
  kept.set(key, found);
  return found;
}

/** Sums up agreements on a day. Every number comes from the views given; what is not signed by then counts nothing. */
export function summaryOf(views: readonly AgreementView[], day: string, by: Grouping = "theme"): Summary {
  const agreements = views.filter(({ signed }) => signed);
  return { agreements, ...seriesOf(agreements, day, by) };
}

/** The question about one agreement, or about all of them for null. */
export function aboutAgreement(slug: string | null): SummaryQuestion {
  return { filters: { ...NO_FILTERS, agreement: slug === null ? [] : [slug] }, by: "theme" };
}

/**
 * The summary of the commitments that the filters leave, of the agreements signed
 * by the day: the same ones that the list of commitments shows for the same filters.
 */
export async function summaryAnswer(
  { filters: given, by }: SummaryQuestion,
  perspective: Perspective,
  asked?: Asked,
): Promise<Answer<SummaryData>> {
  const asking = await ask(perspective, asked);
  const signed = await signedAgreements(asking);
  const names = namesIn(asking.records);
  const [filters, problems] = knownFilters(given, names);
  const chosen = signed.filter(({ slug }) => filters.agreement.includes(slug));
  const day = dayShown(asking, chosen.length > 0 ? chosen : signed);
  const summary = keptSummary(signed, { filters, by }, day);
  return answer(asking, day, { ...summary, filters, problems, names, unfiltered: countCommitments(signed) });
}
