import { type Client, client, type Transaction } from "@/lib/data/client";
import { oneOf } from "@/lib/data/rows/json";
import { ACTIONS, ROLES } from "@/lib/domain/permissions";
import {
  type Person,
  PROPOSAL_EVENT_KINDS,
  PROPOSAL_STATUSES,
  type Proposal,
  type ProposalEventKind,
  type ProposalStatus,
} from "@/lib/domain/proposal";
import type { IsoInstant } from "@/lib/domain/record";
import type { Prisma } from "@/lib/generated/sqlite/client";

const withEvents = { events: { orderBy: { id: "asc" } } } as const;
type Row = Prisma.ProposalGetPayload<{ include: typeof withEvents }>;

function toProposal(row: Row): Proposal {
  const { agreementSlug, ref, proposerId, proposerName, proposerRole, input, form, events, ...rest } = row;
  return {
    ...rest,
    agreement: agreementSlug,
    commitment: ref,
    action: oneOf(ACTIONS, row.action),
    status: oneOf(PROPOSAL_STATUSES, row.status),
    input: JSON.parse(input) as Proposal["input"],
    form: form === null ? null : (JSON.parse(form) as Proposal["form"]),
    by: { id: proposerId, name: proposerName, role: oneOf(ROLES, proposerRole) },
    events: events.map(({ id, kind, at, personId, personName, body }) => ({
      ...{ id, at, body, kind: oneOf(PROPOSAL_EVENT_KINDS, kind) },
      by: { id: personId, name: personName },
    })),
  };
}

/** One proposal with all that happened to it, or null. */
export async function loadProposal(id: number, from: Transaction | Client = client()): Promise<Proposal | null> {
  const row = await from.proposal.findUnique({ where: { id }, include: withEvents });
  return row ? toProposal(row) : null;
}

/** Proposals in these states, oldest first, of all agreements or one. */
export async function loadProposals(
  selection: { status: readonly ProposalStatus[]; agreement?: string },
  from: Transaction | Client = client(),
): Promise<Proposal[]> {
  const where = { status: { in: [...selection.status] }, agreementSlug: selection.agreement };
  const rows = await from.proposal.findMany({ where, include: withEvents, orderBy: { id: "asc" } });
  return rows.map(toProposal);
}

/** The proposals decided last, newest first: approved, or withdrawn by who made them. */
export async function lastDecided(
  most: number,
  agreement?: string,
  from: Transaction | Client = client(),
): Promise<Proposal[]> {
  const decisions = await from.proposalEvent.findMany({
    where: { kind: { in: ["approved", "withdrawn"] }, proposal: { agreementSlug: agreement } },
    orderBy: { id: "desc" },
    take: most,
    include: { proposal: { include: withEvents } },
  });
  return decisions.map(({ proposal }) => toProposal(proposal));
}

export type NewProposal = Pick<
  Proposal,
  "agreement" | "commitment" | "action" | "input" | "form" | "baseVersion" | "by"
>;

/** Writes a new proposal and returns its id; the caller has queued for the record, so that ids follow each other. */
export async function writeProposal(tx: Transaction, given: NewProposal, at: IsoInstant): Promise<number> {
  const { _max } = await tx.proposal.aggregate({ _max: { id: true } });
  const id = (_max.id ?? 0) + 1;
  const { agreement, commitment, by, input, form, ...rest } = given;
  await tx.proposal.create({
    data: {
      ...{ ...rest, id, agreementSlug: agreement, ref: commitment, status: "waiting", proposedAt: at },
      ...{ proposerId: by.id, proposerName: by.name, proposerRole: by.role },
      ...{ input: JSON.stringify(input), form: form && JSON.stringify(form) },
    },
  });
  await writeProposalEvent(tx, id, { kind: "proposed", at, by, body: null });
  return id;
}

type Move = { from: ProposalStatus; version: number; to: ProposalStatus } & Partial<
  Pick<Proposal, "input" | "form" | "baseVersion" | "publishedRevision">
>;

/** Moves a proposal on, unless someone was first. Says whether it did. */
export async function moveProposal(tx: Transaction, id: number, move: Move): Promise<boolean> {
  const { from: status, version, to, input, form, ...rest } = move;
  const moved = await tx.proposal.updateMany({
    where: { id, status, version },
    data: {
      ...{ ...rest, status: to, version: version + 1 },
      ...(input && { input: JSON.stringify(input) }),
      ...(form !== undefined && { form: form && JSON.stringify(form) }),
    },
  });
  return moved.count === 1;
}

/** Adds to what happened to a proposal; the caller has queued for the record. */
export async function writeProposalEvent(
  tx: Transaction,
  proposalId: number,
  event: { kind: ProposalEventKind; at: IsoInstant; by: Person; body: string | null },
): Promise<void> {
  const { _max } = await tx.proposalEvent.aggregate({ _max: { id: true } });
  const { by, ...rest } = event;
  const id = (_max.id ?? 0) + 1;
  await tx.proposalEvent.create({ data: { ...rest, id, proposalId, personId: by.id, personName: by.name } });
}
