import { type InputProblem, problem, type SearchInput, valuesOf } from "@/lib/schema/search-params";

/** Reads `page` of a list that has `pages` pages; a page it does not have is named, and the first stands in for it. */
export function readPage(input: SearchInput, pages: number): { page: number; problem: InputProblem | null } {
  const given = valuesOf(input, "page")[0];
  if (given === undefined) return { page: 1, problem: null };
  const page = /^\d{1,9}$/.test(given) ? Number(given) : 0;
  if (page >= 1 && page <= pages) return { page, problem: null };
  return { page: 1, problem: problem("page", page >= 1 ? "no-such-page" : "not-a-number", given) };
}
