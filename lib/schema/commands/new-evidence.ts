import { z } from "zod";
import { EVIDENCE_KINDS, EVIDENCE_RELATIONS } from "@/lib/domain/record";
import { isoDate, line, text, webAddress } from "@/lib/schema/text";

/** A source that an editor brings: it bears on the one commitment of the command. */
export const newEvidence = z.object({
  url: webAddress,
  publisher: line,
  kind: z.enum(EVIDENCE_KINDS),
  on: isoDate,
  precision: z.enum(["day", "month", "year"]).default("day"),
  published: isoDate.nullable().default(null),
  shows: text,
  party: z.string().max(12).nullable().default(null),
  relation: z.enum(EVIDENCE_RELATIONS),
  why: text.nullable().default(null),
});
export type NewEvidence = z.output<typeof newEvidence>;
