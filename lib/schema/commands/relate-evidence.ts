import { z } from "zod";
import { EVIDENCE_RELATIONS } from "@/lib/domain/record";
import { onCommitment } from "@/lib/schema/commands/target";
import { itemId, ref, text, words } from "@/lib/schema/text";

/** How an item on record bears on `to`: the commitment the form stands on, or another of the agreement. */
export const RelateEvidenceInput = z.object({
  ...onCommitment,
  evidence: itemId,
  to: ref,
  relation: z.enum(EVIDENCE_RELATIONS),
  why: text.nullable().default(null),
  reason: words,
});
export type RelateEvidenceInput = z.output<typeof RelateEvidenceInput>;
