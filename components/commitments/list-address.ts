import { filterParams } from "@/lib/domain/filter-address";
import type { CommitmentFilters } from "@/lib/domain/filter-terms";
import type { Perspective } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { pages } from "@/lib/paths";

/** What the address of the list, or of another page with the same filters, says: the language, the filters and the day shown. */
export type ListAddress = {
  locale: Locale;
  filters: CommitmentFilters;
  perspective: Perspective;
  /** Another page than the list; it has no order of its own. */
  page?: typeof pages.commitments;
  /** What that page keeps in its address besides. */
  keep?: Record<string, string | null>;
};

/** The list with some of it changed; a change other than of the page begins at the first page again. */
export function listHref(
  { locale, filters, perspective, page = pages.commitments, keep }: ListAddress,
  change: Partial<CommitmentFilters> = {},
): string {
  return page(locale, { ...filterParams({ ...filters, page: 1, ...change }), ...keep, ...perspective });
}
