import { z } from "zod";
import { version } from "@/lib/schema/commands/target";
import { isoDate, ref, slug, text } from "@/lib/schema/text";

/**
 * Someone looked on a day at sources that reach up to a day. For the whole
 * agreement `commitment` is null and `version` the agreement's.
 */
export const RecordCheckInput = z.object({
  agreement: slug,
  commitment: ref.nullable().default(null),
  version,
  on: isoDate,
  upTo: isoDate,
  note: text.nullable().default(null),
});
export type RecordCheckInput = z.output<typeof RecordCheckInput>;
