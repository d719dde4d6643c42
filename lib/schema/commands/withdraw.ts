import { z } from "zod";
import { onCommitment } from "@/lib/schema/commands/target";
import { itemId, ref, words } from "@/lib/schema/text";

/** An item of evidence was a mistake; it stays in the history. */
export const WithdrawEvidenceInput = z.object({ ...onCommitment, evidence: itemId, reason: words });
export type WithdrawEvidenceInput = z.output<typeof WithdrawEvidenceInput>;

/** An assessment was a mistake; the one before it holds again. */
export const WithdrawAssessmentInput = z.object({ ...onCommitment, assessment: itemId, reason: words });
export type WithdrawAssessmentInput = z.output<typeof WithdrawAssessmentInput>;

/** An extension was a mistake; the rule before it holds again. */
export const WithdrawExtensionInput = z.object({ ...onCommitment, extension: itemId, reason: words });
export type WithdrawExtensionInput = z.output<typeof WithdrawExtensionInput>;

/** A check was a mistake; the one before it says again how far the sources were followed. Null: one of the whole agreement. */
export const WithdrawCheckInput = z.object({
  ...onCommitment,
  commitment: ref.nullable().default(null),
  check: itemId,
  reason: words,
});
export type WithdrawCheckInput = z.output<typeof WithdrawCheckInput>;
