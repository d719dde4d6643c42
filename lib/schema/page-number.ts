import { type InputProblem, problem, type SearchInput, valuesOf } from "@/lib/schema/search-params";

/** Reads `page` of a list that has `pages` pages; a page past the last is named, and the last stands in for it; what is no page is named, and the first stands in. */
export function readPage(input: SearchInput, pages: number): { page: number; problem: InputProblem | null } {
  const given = valuesOf(input, "page")[0];
  if (given === undefined) return { page: 1, problem: null };
  const page = /^\d{1,9}$/.test(given) ? Number(given) : 0;
  if (page >= 1 && page <= pages) return { page, problem: null };
  if (page >= 1) return { page: pages, problem: problem("page", "no-such-page", given) };
  return { page: 1, problem: problem("page", "not-a-number", given) };
}
