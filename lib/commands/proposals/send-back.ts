import type { z } from "zod";
import type { Asking } from "@/lib/commands/asking";
import { atDesk, decideProposal, type ProposalResult, standingProposal } from "@/lib/commands/proposals/at-desk";
import { Refused } from "@/lib/commands/refused";
import { SendBackProposalInput } from "@/lib/schema/commands/proposals";

/** Asks the proposer for another wording, saying why. Nobody decides on a proposal of their own. */
export function sendBackProposal(
  input: z.input<typeof SendBackProposalInput>,
  asking: Asking,
): Promise<ProposalResult> {
  return atDesk("send-back-proposal", SendBackProposalInput, input, asking, async (given, { tx, at }) => {
    const proposal = await standingProposal(tx, given, ["waiting"]);
    if (proposal.by.id === asking.actor.id) throw new Refused({ code: "own-proposal" });
    await decideProposal(tx, proposal, "sent-back", { kind: "sent-back", at, by: asking.actor, body: given.reason });
    return { ok: true, proposal: proposal.id };
  });
}
