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
import { type Stretch, sortedRows } from "@/lib/domain/row-order";
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

function timesIn(outcomes: readonly Uint8Array[], outcome: number): number {
  let times = 0;
  for (const own of outcomes) for (let at = 0; at < own.length; at += 1) if (own[at] === outcome) times += 1;
  return times;
}

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

/** Which rows are asked for (all of them unless it says otherwise), and the language in which titles sort. */
export type RowsAsked = { from?: number; limit?: number; language?: keyof Text };
/** A stretch of the rows that pass, and how many pass in all. */
export type FoundRows = { items: CommitmentRow[]; total: number };

/** Filters and sorts the commitments of agreements. */
export function findRows(
  agreements: readonly AgreementView[],
  filters: CommitmentFilters,
  { from = 0, limit = Number.POSITIVE_INFINITY, language = "en" }: RowsAsked = {},
): FoundRows {
  const outcomes = outcomesOf(agreements, filters);
  const stretch = { from, to: from + limit };
  return { items: passing(agreements, filters, language, outcomes, stretch), total: timesIn(outcomes, PASSES) };
}

function passing(
  agreements: readonly AgreementView[],
  { sort }: CommitmentFilters,
  language: keyof Text,
  outcomes: readonly Uint8Array[],
  stretch: Stretch,
): CommitmentRow[] {
  return sortedRows(agreements, sort, language, (place, at) => outcomes[place]?.[at] === PASSES, stretch);
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
  const total = timesIn(outcomes, PASSES);
  const pages = Math.max(1, Math.ceil(total / limit));
  const page = Math.min(filters.page, pages);
  return {
    items: passing(agreements, filters, language, outcomes, { from: (page - 1) * limit, to: page * limit }),
    total,
    unfiltered: countCommitments(agreements),
    page,
    pages,
    facets: facetsOf(agreements, filters, outcomes),
    loosened: total === 0 ? loosenedOf(agreements, filters, outcomes) : [],
  };
}
