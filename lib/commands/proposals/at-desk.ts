import type { z } from "zod";
import type { Asking } from "@/lib/commands/asking";
import { answered, invalid, Refused } from "@/lib/commands/refused";
import type { Refusal } from "@/lib/commands/result";
import { once } from "@/lib/commands/run";
import { queueForRecord } from "@/lib/data/change-record";
import { client, type Transaction, transact } from "@/lib/data/client";
import { loadProposal, moveProposal, writeProposalEvent } from "@/lib/data/proposals";
import { type Action, may } from "@/lib/domain/permissions";
import type { Proposal, ProposalEventKind, ProposalStatus } from "@/lib/domain/proposal";
import type { IsoInstant } from "@/lib/domain/record";

/** What became of a proposal. */
export type ProposalDone = { ok: true; proposal: number };
export type ProposalResult = ProposalDone | { ok: false; refusal: Refusal };

/** The work of one command beside the record: inside its transaction, when it is its turn. */
export type DeskWork<Input, Done> = (input: Input, turn: { tx: Transaction; at: IsoInstant }) => Promise<Done>;

/**
 * Runs a command that leaves the record as it is, in the same order as those that change it:
 * permission, shape, transaction, then `work`. Writers queue with those of the record.
 */
export async function atDesk<S extends z.ZodType, Done extends { ok: true }>(
  action: Action,
  schema: S,
  input: z.input<S>,
  { actor, now, database = client(), submission }: Asking,
  work: DeskWork<z.output<S>, Done>,
): Promise<Done | { ok: false; refusal: Refusal }> {
  if (!may(actor.role, action)) return { ok: false, refusal: { code: "forbidden" } };
  const parsed = schema.safeParse(input);
  if (!parsed.success) return { ok: false, refusal: invalid(parsed.error) };
  const at = now.toString();
  return answered(() =>
    transact(database, async (tx) => {
      await queueForRecord(tx);
      return once({ tx, at }, submission, () => work(parsed.data, { tx, at }));
    }),
  );
}

/**
 * The proposal as the person deciding had it before them. @throws Refused when there is none, or
 * when it has moved on: only what stands in one of `from` at this version can be decided.
 */
export async function standingProposal(
  tx: Transaction,
  { proposal: id, version }: { proposal: number; version: number },
  from: readonly ProposalStatus[],
): Promise<Proposal> {
  const proposal = await loadProposal(id, tx);
  if (!proposal) throw new Refused({ code: "not-found" });
  if (proposal.version !== version || !from.includes(proposal.status)) throw new Refused({ code: "proposal-moved-on" });
  return proposal;
}

/** Moves a proposal on and tells it in its thread. @throws Refused when someone was first. */
export async function decideProposal(
  tx: Transaction,
  proposal: Proposal,
  to: ProposalStatus,
  event: { kind: ProposalEventKind; at: IsoInstant; by: { id: string; name: string }; body: string | null },
  publishedRevision?: number,
): Promise<void> {
  const { id, status: from, version } = proposal;
  const moved = await moveProposal(tx, id, { from, version, to, publishedRevision });
  if (!moved) throw new Refused({ code: "proposal-moved-on" });
  await writeProposalEvent(tx, id, event);
}
