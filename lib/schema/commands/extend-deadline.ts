import { z } from "zod";
import { onCommitment } from "@/lib/schema/commands/target";
import { deadlineRule } from "@/lib/schema/rule";
import { isoDate, text, webAddress } from "@/lib/schema/text";

/** The parties moved a deadline; what the text said first stays in view. */
export const ExtendDeadlineInput = z.object({
  ...onCommitment,
  rule: deadlineRule,
  agreedOn: isoDate,
  reason: text,
  source: webAddress,
});
export type ExtendDeadlineInput = z.output<typeof ExtendDeadlineInput>;
