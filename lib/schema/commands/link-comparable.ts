import { z } from "zod";
import { onCommitment } from "@/lib/schema/commands/target";
import { ref, slug, words } from "@/lib/schema/text";

/**
 * A commitment of another agreement is of the same kind as this one, or with `link` false is not
 * after all. The other one need not be on record yet; the commitment's own name stands for none so far.
 */
export const LinkComparableInput = z.object({
  ...onCommitment,
  other: z.strictObject({ agreement: slug, commitment: ref }),
  link: z.boolean(),
  reason: words,
});
export type LinkComparableInput = z.output<typeof LinkComparableInput>;
