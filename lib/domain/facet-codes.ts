import { FACET_NAMES, type FacetName } from "@/lib/domain/filter-terms";
import { ofEach } from "@/lib/domain/of-each";
import type { AgreementView, CommitmentView } from "@/lib/domain/view";

/**
 * One filter in one agreement: the different values its commitments have (a commitment of two parties
 * has two at once), and for each commitment which of them, as a small number.
 */
export type FacetCodes = { values: readonly (readonly string[])[]; codes: Uint16Array };

const VALUES: Record<FacetName, (commitment: CommitmentView, view: AgreementView) => readonly string[]> = {
  agreement: (_, view) => [view.slug],
  party: ({ parties }) => [...new Set(parties)],
  theme: ({ theme }) => [theme],
  delivery: ({ delivery }) => [delivery.state],
  schedule: ({ schedule }) => [schedule.state],
};

function codesOf(view: AgreementView, name: FacetName): FacetCodes {
  const numbers = new Map<string, number>();
  const values: (readonly string[])[] = [];
  const codes = Uint16Array.from(view.commitments, (commitment) => {
    const own = VALUES[name](commitment, view);
    const key = own.join("\n");
    const code = numbers.get(key) ?? values.push(own) - 1;
    numbers.set(key, code);
    return code;
  });
  return { values, codes };
}

/** Every filter's values in an agreement, in the order in which its commitments have them. */
export const facetCodes = ofEach(
  (view) => Object.fromEntries(FACET_NAMES.map((name) => [name, codesOf(view, name)])) as Record<FacetName, FacetCodes>,
);
