import type { z } from "zod";
import type { Asking } from "@/lib/commands/asking";
import { atDesk, type ProposalResult } from "@/lib/commands/proposals/at-desk";
import { Refused } from "@/lib/commands/refused";
import { loadProposal, writeProposalEvent } from "@/lib/data/proposals";
import { CommentOnProposalInput } from "@/lib/schema/commands/proposals";

/** Says something about a proposal, decided or not; what stands proposed stays as it is. */
export function commentOnProposal(
  input: z.input<typeof CommentOnProposalInput>,
  asking: Asking,
): Promise<ProposalResult> {
  return atDesk("comment-on-proposal", CommentOnProposalInput, input, asking, async (given, { tx, at }) => {
    const proposal = await loadProposal(given.proposal, tx);
    if (!proposal) throw new Refused({ code: "not-found" });
    await writeProposalEvent(tx, proposal.id, { kind: "commented", at, by: asking.actor, body: given.comment });
    return { ok: true, proposal: proposal.id };
  });
}
