import type { Asking } from "@/lib/commands/asking";
import type { Target } from "@/lib/commands/decide";
import { Refused } from "@/lib/commands/refused";
import type { Change } from "@/lib/data/change-record";
import { loadProposal, moveProposal, writeProposal, writeProposalEvent } from "@/lib/data/proposals";
import type { Action } from "@/lib/domain/permissions";

/**
 * Keeps a command that its rule allows as a proposal, new or as the next wording of one that was
 * sent back, and returns its id. @throws Refused when the one to revise is not there to be revised.
 */
export async function propose(change: Change, action: Action, input: Target, asking: Asking): Promise<number> {
  const { tx, at } = change;
  const { actor, form = null, revises } = asking;
  const { agreement, commitment, version: baseVersion } = input;
  const what = { input: { ...input }, form, baseVersion };
  if (!revises) return writeProposal(tx, { agreement, commitment, action, ...what, by: actor }, at);
  const earlier = await loadProposal(revises.id, tx);
  const same = earlier?.action === action && earlier.agreement === agreement && earlier.commitment === commitment;
  if (!earlier || !same) throw new Refused({ code: "not-found" });
  if (earlier.by.id !== actor.id) throw new Refused({ code: "not-yours" });
  const from = earlier.status === "waiting" ? "waiting" : "sent-back";
  const moved = await moveProposal(tx, revises.id, { from, version: revises.version, to: "waiting", ...what });
  if (!moved) throw new Refused({ code: "proposal-moved-on" });
  await writeProposalEvent(tx, revises.id, { kind: "revised", at, by: actor, body: null });
  return revises.id;
}
