import type { DeliveryState, ScheduleState } from "@/lib/domain/record";
import type { AgreementView, CommitmentView } from "@/lib/domain/view";

/** A commitment together with the agreement it stands in. */
export type CommitmentRow = { agreement: AgreementView; commitment: CommitmentView };

/** The filters of the list of commitments, in the order in which they are shown. */
export const FACET_NAMES = ["delivery", "schedule", "agreement", "party", "theme"] as const;
export type FacetName = (typeof FACET_NAMES)[number];

/** What the list can be sorted by; a leading `-` in the address turns the order round. */
export const SORT_KEYS = ["agreement", "title", "due", "delivery", "evidence", "schedule"] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export type Sort = { key: SortKey; descending: boolean };

/** Rows on one page of the list. */
export const PAGE_SIZE = 25;

/** An empty list or text sets no filter; several values of one filter mean any of them. */
export type CommitmentFilters = {
  q: string;
  agreement: string[];
  party: string[];
  theme: string[];
  delivery: DeliveryState[];
  schedule: ScheduleState[];
  sort: Sort;
  /** 1 is the first. */
  page: number;
};

export const NO_FILTERS: CommitmentFilters = {
  q: "",
  agreement: [],
  party: [],
  theme: [],
  delivery: [],
  schedule: [],
  sort: { key: "agreement", descending: false },
  page: 1,
};

/** `count`: rows listed with it, the other filters kept; `inAll`: rows that have it before any filter. */
export type Choice = { value: string; count: number; inAll: number; chosen: boolean };
export type Facets = Record<FacetName, Choice[]>;

/** True when anything but the order and the page is set. */
export function isFiltered(filters: CommitmentFilters): boolean {
  return filters.q !== "" || FACET_NAMES.some((name) => filters[name].length > 0);
}
