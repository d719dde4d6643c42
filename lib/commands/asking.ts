import type { Temporal } from "temporal-polyfill";
import type { Change } from "@/lib/data/change-record";
import type { Client } from "@/lib/data/client";
import type { Submission } from "@/lib/data/submissions";
import type { Actor } from "@/lib/domain/permissions";
import type { Proposal } from "@/lib/domain/proposal";

/** Who asks for a change, when, and under what circumstances. */
export type Asking = {
  actor: Actor;
  now: Temporal.Instant;
  database?: Client;
  /** What names this form or request, so that sending it twice does nothing twice. */
  submission?: Submission;
  /** What was typed, kept with a proposal so that it can be revised in the same form. */
  form?: Proposal["form"];
  /** The proposal, sent back, that this is the new wording of. */
  revises?: { id: number; version: number };
  /** Set by the approval of a proposal alone: who approves, and what is to be done in the same transaction. */
  approval?: { by: string; publish: (change: Change) => Promise<void> };
};
