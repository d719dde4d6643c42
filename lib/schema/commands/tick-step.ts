import { z } from "zod";
import { onCommitment } from "@/lib/schema/commands/target";
import { isoDate, itemId, words } from "@/lib/schema/text";

/** A step was completed on a day; with `completedOn` null the tick is taken away, for a reason. */
export const TickStepInput = z.object({
  ...onCommitment,
  step: itemId,
  completedOn: isoDate.nullable(),
  reason: words.nullable().default(null),
});
export type TickStepInput = z.output<typeof TickStepInput>;
