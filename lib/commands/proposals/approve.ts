import type { z } from "zod";
import type { Asking } from "@/lib/commands/asking";
import { decideProposal, standingProposal } from "@/lib/commands/proposals/at-desk";
import { answered, invalid, Refused } from "@/lib/commands/refused";
import type { CommandResult } from "@/lib/commands/result";
import { carryOut, once } from "@/lib/commands/run";
import { verbOf } from "@/lib/commands/verbs";
import { roleOfAccount } from "@/lib/data/account-role";
import { changeRecord } from "@/lib/data/change-record";
import { client, type Transaction } from "@/lib/data/client";
import { loadProposal } from "@/lib/data/proposals";
import { type Actor, may } from "@/lib/domain/permissions";
import type { Proposal } from "@/lib/domain/proposal";
import { ApproveProposalInput } from "@/lib/schema/commands/proposals";

/**
 * Publishes a proposal: its command is carried out now, in its proposer's name and with the
 * reviewer's beside it, on the version of the record that the reviewer saw. Its rule is asked
 * again. Record, proposal and thread change in one transaction.
 */
export async function approveProposal(
  input: z.input<typeof ApproveProposalInput>,
  asking: Asking,
): Promise<CommandResult> {
  const { actor, now, database = client(), submission } = asking;
  if (!may(actor.role, "approve-proposal")) return { ok: false, refusal: { code: "forbidden" } };
  const parsed = ApproveProposalInput.safeParse(input);
  if (!parsed.success) return { ok: false, refusal: invalid(parsed.error) };
  // Who proposed which command never changes, so it may be read before it is our turn.
  const known = await loadProposal(parsed.data.proposal, database);
  if (!known) return { ok: false, refusal: { code: "not-found" } };
  const verb = verbOf(known.action);
  if (!verb) throw new Error(`A proposal names an unknown verb: ${known.action}`);
  const { name } = known.by;
  const authorship = { actor: name, action: known.action, at: now.toString(), approvedBy: actor.name };
  return answered(async () => {
    const { value } = await changeRecord(database, authorship, (change) =>
      once(change, submission, async () => {
        const proposal = await standingProposal(change.tx, parsed.data, ["waiting"]);
        if (proposal.by.id === actor.id) throw new Refused({ code: "own-proposal" });
        const proposer = await proposerOf(change.tx, proposal);
        const command = verb.command.input.safeParse({ ...proposal.input, version: parsed.data.recordVersion });
        if (!command.success) throw new Refused(invalid(command.error));
        const { at, tx } = change;
        const approved = { kind: "approved" as const, at, by: actor, body: parsed.data.comment };
        const publish = () => decideProposal(tx, proposal, "approved", approved, change.lastEntry());
        const approval = { by: actor.name, publish };
        return carryOut(verb.command, command.data, { actor: proposer, now, approval }, change);
      }),
    );
    return value;
  });
}

/** Who proposed it, with the role of today. @throws Refused when that account may not do it any more. */
async function proposerOf(tx: Transaction, { by, action }: Proposal): Promise<Actor> {
  const role = await roleOfAccount(by.id, tx);
  if (!role || !may(role, action)) throw new Refused({ code: "proposer-may-not" });
  return { id: by.id, name: by.name, role };
}
