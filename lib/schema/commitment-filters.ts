import { type CommitmentFilters, NO_FILTERS, SORT_KEYS, type Sort, type SortKey } from "@/lib/domain/filter-terms";
import { DELIVERY_STATES, SCHEDULE_STATES } from "@/lib/domain/record";
import { type InputProblem, problem, type SearchInput, valuesOf } from "@/lib/schema/search-params";

const LONGEST_SEARCH = 200;
const LONGEST_KEY = 120;
const LAST_PAGE = 100_000;

function choices<T extends string>(
  input: SearchInput,
  name: string,
  allowed: readonly T[],
  problems: InputProblem[],
): T[] {
  const given = [...new Set(valuesOf(input, name))];
  const known = (value: string): value is T => (allowed as readonly string[]).includes(value);
  for (const value of given) if (!known(value)) problems.push(problem(name, "unknown-choice", value));
  return given.filter(known);
}

/** Slugs, codes and keys; whether the record has them is the query's to say. */
function keys(input: SearchInput, name: string, problems: InputProblem[]): string[] {
  const given = [...new Set(valuesOf(input, name))];
  for (const value of given) if (value.length > LONGEST_KEY) problems.push(problem(name, "too-long", value));
  return given.filter((value) => value.length <= LONGEST_KEY);
}

function sortOf(input: SearchInput, problems: InputProblem[]): Sort {
  const given = valuesOf(input, "sort")[0];
  if (given === undefined) return NO_FILTERS.sort;
  const key = given.replace(/^-/, "");
  const known = (SORT_KEYS as readonly string[]).includes(key);
  if (!known) problems.push(problem("sort", "unknown-choice", given));
  return known ? { key: key as SortKey, descending: given.startsWith("-") } : NO_FILTERS.sort;
}

function pageOf(input: SearchInput, problems: InputProblem[]): number {
  const given = valuesOf(input, "page")[0];
  if (given === undefined) return 1;
  const page = /^\d{1,6}$/.test(given) ? Number(given) : 0;
  if (page >= 1 && page <= LAST_PAGE) return page;
  problems.push(problem("page", "not-a-number", given));
  return 1;
}

/**
 * Reads the filters of the list of commitments from an address. What cannot be
 * used is left out and named in `problems`; the rest stands.
 */
export function readCommitmentFilters(input: SearchInput): { filters: CommitmentFilters; problems: InputProblem[] } {
  const problems: InputProblem[] = [];
  const q = valuesOf(input, "q")[0] ?? "";
  if (q.length > LONGEST_SEARCH) problems.push(problem("q", "too-long", q));
  return {
    filters: {
      q: q.length > LONGEST_SEARCH ? "" : q.trim(),
      agreement: keys(input, "agreement", problems),
      party: keys(input, "party", problems),
      theme: keys(input, "theme", problems),
      delivery: choices(input, "delivery", DELIVERY_STATES, problems),
      schedule: choices(input, "schedule", SCHEDULE_STATES, problems),
      sort: sortOf(input, problems),
      page: pageOf(input, problems),
    },
    problems,
  };
}
