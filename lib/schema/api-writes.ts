import { z } from "zod";
import { TABLE_KINDS } from "@/lib/domain/table-import";
import { AssessInput } from "@/lib/schema/commands/assess";
import { ExtendDeadlineInput } from "@/lib/schema/commands/extend-deadline";
import { newEvidence } from "@/lib/schema/commands/new-evidence";
import { RecordCheckInput } from "@/lib/schema/commands/record-check";
import { TickStepInput } from "@/lib/schema/commands/tick-step";
import { words } from "@/lib/schema/text";

/**
 * Bodies of the write API: what the commands take in, without what the address and `If-Match` say.
 * A member that a body does not have is refused rather than passed over.
 */

/** Text in both languages, or in one: the other then repeats it, as with forms and tables. */
const eitherLanguage = z
  .strictObject({ en: words.optional(), ja: words.optional() })
  .check(({ value: { en, ja }, issues }) => {
    if (en === undefined && ja === undefined)
      issues.push({ code: "invalid_type", expected: "string", input: undefined, path: ["en"] });
  })
  .meta({ minProperties: 1, description: "In both languages, or in one; the other then repeats it." })
  .transform(({ en, ja }) => ({ en: en ?? ja ?? "", ja: ja ?? en ?? "" }));
const optionalText = eitherLanguage.nullable().default(null);

const target = { agreement: true, commitment: true, version: true } as const;

const source = newEvidence.extend({ shows: eitherLanguage, why: optionalText });

export const assessmentBody = AssessInput.omit(target)
  .extend({ reason: eitherLanguage, newEvidence: source.nullable().default(null) })
  .strict();
export const evidenceBody = source.strict();
export const checkBody = RecordCheckInput.omit(target).extend({ note: optionalText }).strict();
export const extensionBody = ExtendDeadlineInput.omit(target).extend({ reason: eitherLanguage }).strict();
export const stepBody = TickStepInput.omit({ ...target, step: true }).strict();
export const withdrawalBody = z.strictObject({ reason: words });

/** What a write answers: 201 or 200 once it is in the record, 202 (with `proposal`) where it waits for a second person. */
export const apiWritten = z
  .strictObject({
    revision: z.int().meta({ description: "The last change of the record, this one included." }),
    version: z.int().meta({ description: "The version that stands; send it as If-Match with the next change." }),
    written: z.array(z.strictObject({ kind: z.string(), id: z.string() })),
    proposal: z.int().nullable().meta({ description: "The proposal it became, where changes wait for approval." }),
    url: z.string().meta({ description: "The public page, or the proposal's." }),
  })
  .meta({ id: "Written" });

/** What an import of a table answers. */
export const apiImported = z
  .strictObject({
    kind: z.enum(TABLE_KINDS),
    added: z.array(
      z.strictObject({ row: z.int(), agreement: z.string(), commitment: z.string().nullable(), id: z.string() }),
    ),
    unchanged: z.int().meta({ description: "Rows that the record has already." }),
    plan: z.string().meta({ description: "Names what is, or would be, written." }),
    written: z.boolean(),
    revision: z.int(),
  })
  .meta({ id: "Imported" });
