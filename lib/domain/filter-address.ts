import { type CommitmentFilters, NO_FILTERS, type Sort } from "@/lib/domain/filter-terms";

/** The order as the address writes it; null for the usual one. */
export function sortParam(sort: Sort): string | null {
  if (sort.key === NO_FILTERS.sort.key && !sort.descending) return null;
  return `${sort.descending ? "-" : ""}${sort.key}`;
}

/** The filters as query values for `pages.commitments`; what is not set is left out. */
export function filterParams(filters: CommitmentFilters): Record<string, string | number | string[] | null> {
  return {
    q: filters.q,
    delivery: filters.delivery,
    schedule: filters.schedule,
    agreement: filters.agreement,
    party: filters.party,
    theme: filters.theme,
    sort: sortParam(filters.sort),
    page: filters.page > 1 ? filters.page : null,
  };
}
