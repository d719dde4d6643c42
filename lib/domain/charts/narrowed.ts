import type { CommitmentFilters } from "@/lib/domain/filter-terms";
import { filtered } from "@/lib/domain/filters";
import { totalsOf } from "@/lib/domain/totals";
import type { AgreementView } from "@/lib/domain/view";

/** True when the filters leave out commitments of an agreement, not only whole agreements. */
function looksInside({ q, party, theme, delivery, schedule }: CommitmentFilters): boolean {
  return q !== "" || [party, theme, delivery, schedule].some((values) => values.length > 0);
}

function within(view: AgreementView, filters: CommitmentFilters): AgreementView {
  const rows = view.commitments.map((commitment) => ({ agreement: view, commitment }));
  const commitments = filtered(rows, filters).map(({ commitment }) => commitment);
  const refs = new Set(commitments.map(({ ref }) => ref));
  const evidence = view.evidence.filter(({ relations }) => relations.some(({ commitment }) => refs.has(commitment)));
  return { ...view, commitments, evidence, totals: totalsOf(commitments) };
}

/**
 * The agreements as the filters leave them: the commitments that the list of
 * commitments would show, and the evidence that bears on them. An agreement of
 * which nothing is left falls away.
 */
export function narrowed(views: readonly AgreementView[], filters: CommitmentFilters): readonly AgreementView[] {
  if (filters.agreement.length === 0 && !looksInside(filters)) return views;
  const chosen = views.filter(({ slug }) => filters.agreement.length === 0 || filters.agreement.includes(slug));
  if (!looksInside(filters)) return chosen;
  return chosen.map((view) => within(view, filters)).filter(({ commitments }) => commitments.length > 0);
}
