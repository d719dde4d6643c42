import type { z } from "zod";
import type { Asking } from "@/lib/commands/asking";
import { atDesk, decideProposal, type ProposalResult, standingProposal } from "@/lib/commands/proposals/at-desk";
import { Refused } from "@/lib/commands/refused";
import { WithdrawProposalInput } from "@/lib/schema/commands/proposals";

/** Takes back a proposal of one's own, while it waits or after it was sent back. It stays in the list, with its thread. */
export function withdrawProposal(
  input: z.input<typeof WithdrawProposalInput>,
  asking: Asking,
): Promise<ProposalResult> {
  return atDesk("withdraw-proposal", WithdrawProposalInput, input, asking, async (given, { tx, at }) => {
    const proposal = await standingProposal(tx, given, ["waiting", "sent-back"]);
    if (proposal.by.id !== asking.actor.id) throw new Refused({ code: "not-yours" });
    await decideProposal(tx, proposal, "withdrawn", { kind: "withdrawn", at, by: asking.actor, body: given.reason });
    return { ok: true, proposal: proposal.id };
  });
}
