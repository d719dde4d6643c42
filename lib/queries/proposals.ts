import { type Client, client, snapshot } from "@/lib/data/client";
import { lastDecided, loadProposals } from "@/lib/data/proposals";
import { type PublishingDecision, publishingDecisions } from "@/lib/data/publishing";
import type { Actor } from "@/lib/domain/permissions";
import type { Proposal, PublishingMode } from "@/lib/domain/proposal";

/** Decided proposals listed at most. */
const DECIDED = 20;

export type ProposalLists = {
  /** Oldest first. */
  waiting: Proposal[];
  /** Sent back to whoever asks, and to others. */
  returned: Proposal[];
  returnedOthers: Proposal[];
  /** Approved or withdrawn, newest first. */
  decided: Proposal[];
  /** How many of each agreement wait or were sent back, whatever agreement is asked for. */
  open: Record<string, number>;
};

/** The proposals of all agreements or one, for the person who asks. Never public. */
export function proposalLists(
  actor: Pick<Actor, "id">,
  agreement: string | null,
  from: Client = client(),
): Promise<ProposalLists> {
  return snapshot(from, async (tx) => {
    const all = await loadProposals({ status: ["waiting", "sent-back"] }, tx);
    const open: Record<string, number> = {};
    for (const one of all) open[one.agreement] = (open[one.agreement] ?? 0) + 1;
    const shown = all.filter((one) => agreement === null || one.agreement === agreement);
    const back = shown.filter(({ status }) => status === "sent-back");
    return {
      waiting: shown.filter(({ status }) => status === "waiting"),
      returned: back.filter(({ by }) => by.id === actor.id),
      returnedOthers: back.filter(({ by }) => by.id !== actor.id),
      decided: await lastDecided(DECIDED, agreement ?? undefined, tx),
      open,
    };
  });
}

/** How an agreement publishes, who decided it when and why (newest first), and how many proposals wait. */
export function publishingOf(
  slug: string,
  from: Client = client(),
): Promise<{ mode: PublishingMode; decisions: PublishingDecision[]; waiting: number }> {
  return snapshot(from, async (tx) => {
    const decisions = await publishingDecisions(tx, slug);
    const waiting = await loadProposals({ status: ["waiting", "sent-back"], agreement: slug }, tx);
    return { mode: decisions[0]?.mode ?? "direct", decisions, waiting: waiting.length };
  });
}
