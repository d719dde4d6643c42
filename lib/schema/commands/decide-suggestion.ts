import { z } from "zod";
import { newEvidence } from "@/lib/schema/commands/new-evidence";
import { onCommitment } from "@/lib/schema/commands/target";
import { isoDate, isoInstant, line, text, webAddress } from "@/lib/schema/text";

/** The number a reader is given: twelve signs without look-alikes, `K7QF-2M9X-TPRA`. */
export const receipt = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);

/** What the reader wrote, filled in from what is waiting; never taken from whoever decides. */
const suggested = z.object({ url: webAddress, publisher: line, on: isoDate, shows: text, receivedAt: isoInstant });

const onSuggestion = {
  ...onCommitment,
  receipt,
  suggested,
  /** Keeps the reader's words out of the record, which could never lose them again. */
  withhold: z.boolean().default(false),
};

/** A reader's source becomes evidence, as the editor puts it. */
export const AcceptSuggestionInput = z.object({ ...onSuggestion, newEvidence, note: text.nullable().default(null) });
export type AcceptSuggestionInput = z.output<typeof AcceptSuggestionInput>;

/** A reader's source does not enter the record, for a reason that readers see. */
export const DeclineSuggestionInput = z.object({ ...onSuggestion, reason: text });
export type DeclineSuggestionInput = z.output<typeof DeclineSuggestionInput>;
