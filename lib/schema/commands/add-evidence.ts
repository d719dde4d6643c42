import { z } from "zod";
import { newEvidence, onCommitment } from "@/lib/schema/commands/common";

/** A source that bears on a commitment. */
export const AddEvidenceInput = z.object({ ...onCommitment, evidence: newEvidence });
export type AddEvidenceInput = z.output<typeof AddEvidenceInput>;
