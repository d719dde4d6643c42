import { z } from "zod";
import { newEvidence } from "@/lib/schema/commands/new-evidence";
import { onCommitment } from "@/lib/schema/commands/target";

/** A source that bears on a commitment. */
export const AddEvidenceInput = z.object({ ...onCommitment, evidence: newEvidence });
export type AddEvidenceInput = z.output<typeof AddEvidenceInput>;
