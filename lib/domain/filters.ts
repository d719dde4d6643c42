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
import { ordered } from "@/lib/domain/row-order";

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

const searched = new WeakMap<CommitmentRow["commitment"], string>();

/** A commitment's text as searched, written once. */
function textOf(commitment: CommitmentRow["commitment"]): string {
  const text = searched.get(commitment) ?? searchedText(commitment);
  searched.set(commitment, text);
  return text;
}

/** What is asked of each row: the filters that are set, and the words, all of which must occur in either language. */
function questionsOf(filters: CommitmentFilters) {
  const set = FACET_NAMES.filter((name) => filters[name].length > 0);
  const words = searchText(filters.q).split(" ").filter(Boolean);
  const passes = (row: CommitmentRow, name: FacetName) =>
    VALUES[name](row).some((value) => (filters[name] as readonly string[]).includes(value));
  const matches = ({ commitment }: CommitmentRow) =>
    words.length === 0 || words.every((word) => textOf(commitment).includes(word));
  return { set, passes, matches };
}

/** The rows that pass the search and every filter, in their own order; with `except`, as if that one filter were not set. */
export function filtered(
  rows: readonly CommitmentRow[],
  filters: CommitmentFilters,
  except?: FacetName,
): CommitmentRow[] {
  const { set, passes, matches } = questionsOf(filters);
  const active = set.filter((name) => name !== except);
  return rows.filter((row) => active.every((name) => passes(row, name)) && matches(row));
}

type Counts = Map<string, { count: number; inAll: number }>;

/** Choices in a stable order: states as the domain lists them, the rest as the record has them. */
function emptyCounts(name: FacetName): Counts {
  const states = name === "delivery" ? DELIVERY_STATES : name === "schedule" ? SCHEDULE_STATES : [];
  return new Map(states.map((state) => [state, { count: 0, inAll: 0 }]));
}

/** Counts a row under each of its values; with `listed`, also as one that is listed with that choice. */
function countRow(counts: Counts, values: readonly string[], listed: boolean): void {
  for (const [index, value] of values.entries()) {
    if (values.indexOf(value) !== index) continue;
    const choice = counts.get(value) ?? { count: 0, inAll: 0 };
    choice.inAll += 1;
    if (listed) choice.count += 1;
    counts.set(value, choice);
  }
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

/**
 * For every filter, its choices: for each, how many rows would be listed with it, all other filters
 * kept. One pass: a row that fails a single filter would be listed if only that one were other.
 */
export function facetsOf(rows: readonly CommitmentRow[], filters: CommitmentFilters): Facets {
  const { set, passes, matches } = questionsOf(filters);
  const counts = Object.fromEntries(FACET_NAMES.map((name) => [name, emptyCounts(name)])) as Record<FacetName, Counts>;
  for (const row of rows) {
    const failed = set.filter((name) => !passes(row, name));
    const found = failed.length < 2 && matches(row);
    for (const name of FACET_NAMES)
      countRow(counts[name], VALUES[name](row), found && (failed.length === 0 || failed[0] === name));
  }
  const choices = (name: FacetName): Choice[] =>
    [...counts[name]].map(([value, { count, inAll }]) => ({
      ...{ value, count, inAll },
      chosen: (filters[name] as readonly string[]).includes(value),
    }));
  return Object.fromEntries(FACET_NAMES.map((name) => [name, choices(name)])) as Facets;
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
  const found = filtered(ordered(rows, filters.sort, language), filters);
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
