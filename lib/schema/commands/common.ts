import { z } from "zod";
import { EVIDENCE_KINDS, EVIDENCE_RELATIONS } from "@/lib/domain/record";
import { isoDate, line, ref, slug, text, webAddress } from "@/lib/schema/text";

/** The version of what a form was drawn from. */
export const version = z.int().min(1).max(2_147_483_647);

/** Which commitment a command is about, and which version of it its author had before them. */
export const onCommitment = { agreement: slug, commitment: ref, version };

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
