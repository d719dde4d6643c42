import type { AgreementView, CommitmentView } from "@/lib/domain/view";
import { toApiDeadline } from "@/lib/formats/api-deadline";

/** A commitment as the API gives it, in lists and within its agreement. `url` is its page. */
export function toApiCommitment(view: CommitmentView, url: string) {
  const { agreement, ref, version, title, summary, operativeWords, theme, modality, bound, parties } = view;
  const { state, disputed, progress, assessedOn, deliveredOn, reason } = view.delivery;
  const { count, strongest, checkedOn, checkedUpTo, stale } = view.evidence;
  return {
    agreement,
    ref,
    version,
    title,
    summary,
    operativeWords,
    theme,
    modality,
    bound,
    parties,
    responsible: view.responsible,
    continuous: view.continuous,
    deadline: toApiDeadline(view.deadline),
    delivery: { state, disputed, progress, assessedOn, deliveredOn, reason },
    schedule: { state: view.schedule.state, days: view.schedule.days, endsAt: view.schedule.endsAt },
    evidence: { count, strongest, checkedOn, checkedUpTo, stale },
    url,
  };
}
export type ApiCommitment = ReturnType<typeof toApiCommitment>;

/** One commitment of `agreement` with everything under it; items newest first, as on its page. */
export function toApiCommitmentDetail(view: CommitmentView, url: string, { signed }: Pick<AgreementView, "signed">) {
  const { criteria, steps, evidenceItems, assessments, checks, extensions, amountClaims, supersededBy } = view;
  return {
    ...toApiCommitment(view, url),
    signed,
    criteria,
    amountClaims,
    supersededBy,
    steps,
    evidenceItems: evidenceItems.map(({ relations: _, ...item }) => item),
    assessments,
    checks,
    extensions,
  };
}
export type ApiCommitmentDetail = ReturnType<typeof toApiCommitmentDetail>;
