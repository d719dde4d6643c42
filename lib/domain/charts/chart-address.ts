import type { Grouping } from "@/lib/domain/charts/delivery-groups";
import { filterParams } from "@/lib/domain/filter-address";
import { type CommitmentFilters, NO_FILTERS } from "@/lib/domain/filter-terms";
import type { Perspective } from "@/lib/domain/view";

/** What the address of the charts says: which commitments, what delivery is told apart by, the day. */
export type ChartQuestion = { filters: CommitmentFilters; by: Grouping; perspective: Perspective };

/** The question as query values; order and page belong to the list, and the usual grouping is left out. */
export function chartParams({ filters, by, perspective }: ChartQuestion) {
  const { sort, page } = NO_FILTERS;
  return { ...filterParams({ ...filters, sort, page }), by: by === "theme" ? null : by, ...perspective };
}
