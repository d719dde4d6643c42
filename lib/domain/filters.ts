import { facetsOf } from "@/lib/domain/facets";
import {
  type CommitmentFilters,
  type CommitmentRow,
  FACET_NAMES,
  type FacetName,
  type Facets,
  PAGE_SIZE,
} from "@/lib/domain/filter-terms";
import { failsOnly, outcomesOf, PASSES } from "@/lib/domain/outcomes";
import type { Text } from "@/lib/domain/record";
import { sortedRows } from "@/lib/domain/row-order";
import type { AgreementView } from "@/lib/domain/view";

export type CommitmentList = {
  items: CommitmentRow[];
  /** Rows that pass, on all pages together. */
  total: number;
  /** Rows before any filter. */
  unfiltered: number;
  page: number;
  pages: number;
  facets: Facets;
  /** When nothing passes: each filter that is set, and how many rows pass without it. */
  loosened: { filter: FacetName | "q"; total: number }[];
};

const timesIn = (outcomes: readonly Uint8Array[], outcome: number) =>
  outcomes.reduce((sum, own) => sum + own.reduce((times, one) => times + (one === outcome ? 1 : 0), 0), 0);

/** What each filter alone keeps away, where all of them together leave nothing. */
function loosenedOf(
  agreements: readonly AgreementView[],
  filters: CommitmentFilters,
  outcomes: readonly Uint8Array[],
): CommitmentList["loosened"] {
  const set = FACET_NAMES.filter((name) => filters[name].length > 0);
  const loosened: CommitmentList["loosened"] = set.map((filter) => ({
    filter,
    total: timesIn(outcomes, failsOnly(filter)),
  }));
  if (filters.q === "") return loosened;
  return [...loosened, { filter: "q", total: timesIn(outcomesOf(agreements, { ...filters, q: "" }), PASSES) }];
}

/** How many commitments the agreements have together. */
export function countCommitments(agreements: readonly AgreementView[]): number {
  return agreements.reduce((sum, { commitments }) => sum + commitments.length, 0);
}

/**
 * Filters, counts, sorts and pages the commitments of agreements. A page past the last gives the last.
 * `limit` is the size of a page; titles sort in `language`.
 */
export function listCommitments(
  agreements: readonly AgreementView[],
  filters: CommitmentFilters,
  { limit = PAGE_SIZE, language = "en" }: { limit?: number; language?: keyof Text } = {},
): CommitmentList {
  const outcomes = outcomesOf(agreements, filters);
  const found = sortedRows(agreements, filters.sort, language, (place, at) => outcomes[place]?.[at] === PASSES);
  const pages = Math.max(1, Math.ceil(found.length / limit));
  const page = Math.min(filters.page, pages);
  return {
    items: found.slice((page - 1) * limit, page * limit),
    total: found.length,
    unfiltered: countCommitments(agreements),
    page,
    pages,
    facets: facetsOf(agreements, filters, outcomes),
    loosened: found.length === 0 ? loosenedOf(agreements, filters, outcomes) : [],
  };
}
