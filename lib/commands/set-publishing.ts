import type { z } from "zod";
import type { Asking } from "@/lib/commands/asking";
import { atDesk } from "@/lib/commands/proposals/at-desk";
import { Refused } from "@/lib/commands/refused";
import type { Refusal } from "@/lib/commands/result";
import { isOnRecord, publishingMode, writePublishingDecision } from "@/lib/data/publishing";
import type { PublishingMode } from "@/lib/domain/proposal";
import { SetPublishingInput } from "@/lib/schema/commands/proposals";

export type PublishingResult = { ok: true; mode: PublishingMode } | { ok: false; refusal: Refusal };

/**
 * Decides how changes of an agreement are published from now on. Proposals that wait stay and can
 * be approved or withdrawn either way. Every decision stays on record, with name and reason.
 */
export function setPublishing(input: z.input<typeof SetPublishingInput>, asking: Asking): Promise<PublishingResult> {
  return atDesk(
    "set-publishing",
    SetPublishingInput,
    input,
    asking,
    async ({ agreement, mode, reason }, { tx, at }) => {
      if (!(await isOnRecord(tx, agreement))) throw new Refused({ code: "not-found" });
      if ((await publishingMode(tx, agreement)) === mode) throw new Refused({ code: "unchanged", field: "mode" });
      await writePublishingDecision(tx, agreement, { mode, by: asking.actor.name, at, reason });
      return { ok: true, mode };
    },
  );
}
