import {
  type Choice,
  type CommitmentFilters,
  type CommitmentRow,
  FACET_NAMES,
  type FacetName,
  type Facets,
  PAGE_SIZE,
} from "@/lib/domain/filter-terms";
import { type Commitment, DELIVERY_STATES, SCHEDULE_STATES, type Text } from "@/lib/domain/record";
import { sortRows } from "@/lib/domain/row-order";

/** What the search compares: NFKC, lower case, white space collapsed; width and case do not matter. */
export function searchText(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** What the search looks through of a commitment: title, summary and operative words, in both languages. */
export function searchedText(commitment: Pick<Commitment, "title" | "summary" | "operativeWords">): string {
  const { title, summary, operativeWords } = commitment;
  return searchText([title.en, title.ja, summary?.en, summary?.ja, operativeWords].filter(Boolean).join("\n"));
}

/** A row's values for one facet; a commitment of two parties stands under both. */
const VALUES: Record<FacetName, (row: CommitmentRow) => readonly string[]> = {
  agreement: ({ agreement }) => [agreement.slug],
  party: ({ commitment }) => commitment.parties,
  theme: ({ commitment }) => [commitment.theme],
  delivery: ({ commitment }) => [commitment.delivery.state],
  schedule: ({ commitment }) => [commitment.schedule.state],
};

function passes(row: CommitmentRow, name: FacetName, wanted: readonly string[]): boolean {
  return wanted.length === 0 || VALUES[name](row).some((value) => wanted.includes(value));
}

/** Every word of the search must occur somewhere in the title, summary or operative words, in either language. */
function matches(row: CommitmentRow, q: string): boolean {
  const words = searchText(q).split(" ").filter(Boolean);
  if (words.length === 0) return true;
  const text = searchedText(row.commitment);
  return words.every((word) => text.includes(word));
}

/** The rows that pass the search and every filter, in their own order; with `except`, as if that one filter were not set. */
export function filtered(
  rows: readonly CommitmentRow[],
  filters: CommitmentFilters,
  except?: FacetName,
): CommitmentRow[] {
  const active = FACET_NAMES.filter((name) => name !== except);
  return rows.filter((row) => active.every((name) => passes(row, name, filters[name])) && matches(row, filters.q));
}

/** Choices in a stable order: states as the domain lists them, the rest as the record has them. */
function choicesOf(rows: readonly CommitmentRow[], name: FacetName): string[] {
  if (name === "delivery") return [...DELIVERY_STATES];
  if (name === "schedule") return [...SCHEDULE_STATES];
  return [...new Set(rows.flatMap((row) => [...VALUES[name](row)]))];
}

/** For each choice, how many rows would be listed with it, all other filters kept. */
function facet(rows: readonly CommitmentRow[], filters: CommitmentFilters, name: FacetName): Choice[] {
  const within = filtered(rows, filters, name);
  return choicesOf(rows, name).map((value) => ({
    value,
    count: within.filter((row) => VALUES[name](row).includes(value)).length,
    inAll: rows.filter((row) => VALUES[name](row).includes(value)).length,
    chosen: (filters[name] as readonly string[]).includes(value),
  }));
}

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

/** For every filter, its choices with their counts. */
export function facetsOf(rows: readonly CommitmentRow[], filters: CommitmentFilters): Facets {
  return Object.fromEntries(FACET_NAMES.map((name) => [name, facet(rows, filters, name)])) as Facets;
}

function loosenedOf(rows: readonly CommitmentRow[], filters: CommitmentFilters): CommitmentList["loosened"] {
  const set = FACET_NAMES.filter((name) => filters[name].length > 0);
  const loosened: CommitmentList["loosened"] = set.map((filter) => ({
    filter,
    total: filtered(rows, filters, filter).length,
  }));
  return filters.q === ""
    ? loosened
    : [...loosened, { filter: "q", total: filtered(rows, { ...filters, q: "" }).length }];
}

/**
 * Filters, counts, sorts and pages rows. A page past the last gives the last.
 * `limit` is the size of a page; titles sort in `language`.
 */
export function listCommitments(
  rows: readonly CommitmentRow[],
  filters: CommitmentFilters,
  { limit = PAGE_SIZE, language = "en" }: { limit?: number; language?: keyof Text } = {},
): CommitmentList {
  const found = sortRows(filtered(rows, filters), filters.sort, language);
  const pages = Math.max(1, Math.ceil(found.length / limit));
  const page = Math.min(filters.page, pages);
  return {
    items: found.slice((page - 1) * limit, page * limit),
    total: found.length,
    unfiltered: rows.length,
    page,
    pages,
    facets: facetsOf(rows, filters),
    loosened: found.length === 0 ? loosenedOf(rows, filters) : [],
  };
}
