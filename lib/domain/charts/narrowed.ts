import { type CommitmentFilters, isFiltered } from "@/lib/domain/filter-terms";
import { PASSES } from "@/lib/domain/outcomes";
import { totalsOf } from "@/lib/domain/totals";
import type { AgreementView } from "@/lib/domain/view";

const kept = new WeakMap<AgreementView, { outcomes: Uint8Array; left: AgreementView }>();

/** What is left of an agreement. The last one asked for is kept, and with it what charts work out from it. */
function within(view: AgreementView, outcomes: Uint8Array): AgreementView {
  const known = kept.get(view);
  if (known?.outcomes === outcomes) return known.left;
  const commitments = view.commitments.filter((_, at) => outcomes[at] === PASSES);
  const refs = new Set(commitments.map(({ ref }) => ref));
  const evidence = view.evidence.filter(({ relations }) => relations.some(({ commitment }) => refs.has(commitment)));
  const left = { ...view, commitments, evidence, totals: totalsOf(commitments) };
  kept.set(view, { outcomes, left });
  return left;
}

/**
 * The agreements as the filters leave them: the commitments that the list of
 * commitments would show, and the evidence that bears on them. An agreement of
 * which nothing is left falls away. `outcomes`: how the commitments of each agreement fare.
 */
export function narrowed(
  views: readonly AgreementView[],
  filters: CommitmentFilters,
  outcomes: readonly Uint8Array[],
): readonly AgreementView[] {
  if (!isFiltered(filters)) return views;
  return views.flatMap((view, place) => {
    const own = outcomes[place];
    if (looksInside(filters)) return own?.includes(PASSES) ? [within(view, own)] : [];
    return filters.agreement.includes(view.slug) ? [view] : [];
  });
}

/** True when the filters leave out commitments of an agreement, not only whole agreements. */
function looksInside({ q, party, theme, delivery, schedule }: CommitmentFilters): boolean {
  return q !== "" || [party, theme, delivery, schedule].some((values) => values.length > 0);
}
