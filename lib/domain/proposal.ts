import type { Action, Role } from "@/lib/domain/permissions";
import type { IsoInstant } from "@/lib/domain/record";

/** How changes of an agreement reach readers: at once, or after a second person has approved them. */
export const PUBLISHING_MODES = ["direct", "approval"] as const;
export type PublishingMode = (typeof PUBLISHING_MODES)[number];

export const PROPOSAL_STATUSES = ["waiting", "sent-back", "approved", "withdrawn"] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

export const PROPOSAL_EVENT_KINDS = ["proposed", "revised", "commented", "sent-back", "approved", "withdrawn"] as const;
export type ProposalEventKind = (typeof PROPOSAL_EVENT_KINDS)[number];

/** Someone by account; `name` is what others see, as it was at the time. */
export type Person = { id: string; name: string };

export type ProposalEvent = {
  id: number;
  kind: ProposalEventKind;
  at: IsoInstant;
  by: Person;
  body: string | null;
};

/** A change that waits for a second person: a command and its input, not yet carried out. */
export type Proposal = {
  id: number;
  /** Rises with every event that changes what stands proposed or its status; the lock of decisions. */
  version: number;
  agreement: string;
  commitment: string | null;
  action: Action;
  /** What the command is given, its version included. */
  input: Record<string, unknown>;
  /** What was typed, by field, so that the same form can be opened again; null when it came by the API. */
  form: Record<string, string[]> | null;
  /** The version of the commitment (or agreement) it was written against. */
  baseVersion: number;
  status: ProposalStatus;
  by: Person & { role: Role };
  proposedAt: IsoInstant;
  /** The last audit entry of its publication; null until approved. */
  publishedRevision: number | null;
  events: ProposalEvent[];
};
