import { facetCodes } from "@/lib/domain/facet-codes";
import { type CommitmentFilters, FACET_NAMES, type FacetName } from "@/lib/domain/filter-terms";
import { searchedTexts, searchWords } from "@/lib/domain/search-text";
import type { AgreementView } from "@/lib/domain/view";

/** How a commitment fares under the filters: it passes, */
export const PASSES = 0;
/** or fails two filters or more, or lacks a word of the search. Any other number is `failsOnly` of one filter. */
const FAILS = FACET_NAMES.length + 1;

/** The outcome of a commitment that would pass if only this filter were not set. */
export const failsOnly = (name: FacetName): number => FACET_NAMES.indexOf(name) + 1;

/** For each agreement, how each of its commitments fares, in their order: one pass over small numbers. */
export function outcomesOf(views: readonly AgreementView[], filters: CommitmentFilters): Uint8Array[] {
  const set = FACET_NAMES.filter((name) => filters[name].length > 0);
  const words = searchWords(filters.q);
  return views.map((view) => {
    const outcomes = new Uint8Array(view.commitments.length);
    for (const name of set) strike(outcomes, view, name, filters[name]);
    if (words.length > 0) search(outcomes, searchedTexts(view), words);
    return outcomes;
  });
}

function strike(outcomes: Uint8Array, view: AgreementView, name: FacetName, wanted: readonly string[]): void {
  const { values, codes } = facetCodes(view)[name];
  const passing = values.map((own) => own.some((value) => wanted.includes(value)));
  const alone = failsOnly(name);
  for (let at = 0; at < codes.length; at += 1)
    if (!passing[codes[at] ?? 0]) outcomes[at] = outcomes[at] === PASSES ? alone : FAILS;
}

function search(outcomes: Uint8Array, texts: readonly string[], words: readonly string[]): void {
  for (const [at, text] of texts.entries())
    if (outcomes[at] !== FAILS && !words.every((word) => text.includes(word))) outcomes[at] = FAILS;
}
