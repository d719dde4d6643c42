import { z } from "zod";
import { DELIVERY_STATES } from "@/lib/domain/record";
import { newEvidence } from "@/lib/schema/commands/new-evidence";
import { onCommitment } from "@/lib/schema/commands/target";
import { isoDate, itemId, text } from "@/lib/schema/text";

/** A judgement of delivery, for the whole commitment or (`party`) one party's share, with a new source at once where there is one. */
export const AssessInput = z.object({
  ...onCommitment,
  party: z.string().max(12).nullable().default(null),
  state: z.enum(DELIVERY_STATES).exclude(["not-assessed"]),
  disputed: z.boolean().default(false),
  progress: z.int().min(0).max(100).nullable().default(null),
  effectiveOn: isoDate,
  reason: text,
  evidence: z.array(itemId).max(200).default([]),
  newEvidence: newEvidence.nullable().default(null),
});
export type AssessInput = z.output<typeof AssessInput>;
