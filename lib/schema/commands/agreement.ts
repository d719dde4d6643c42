import { z } from "zod";
import { AGREEMENT_KINDS, EVIDENCE_KINDS, LEGAL_NATURES, LINK_KINDS } from "@/lib/domain/record";
import { version } from "@/lib/schema/commands/target";
import { calendarCode } from "@/lib/schema/rule";
import { isoDate, key, line, partyCode, shortText, slug, text, webAddress, words } from "@/lib/schema/text";

/** What an agreement says of itself; its commitments and links have commands of their own. */
const details = {
  kind: z.enum(AGREEMENT_KINDS),
  legalNature: z.enum(LEGAL_NATURES),
  title: shortText,
  formalTitle: text.nullable().default(null),
  signing: z.object({ on: isoDate, place: shortText, zone: line }),
  dateClaims: z
    .array(
      z.object({
        on: isoDate,
        source: key.nullable().default(null),
        note: text.nullable().default(null),
        chosen: z.boolean().default(false),
      }),
    )
    .max(60)
    .default([]),
  parties: z
    .array(z.object({ code: partyCode, name: shortText, zone: line, calendar: calendarCode }))
    .min(1)
    .max(60),
  themes: z
    .array(z.object({ key, title: shortText }))
    .min(1)
    .max(60),
  sources: z
    .array(
      z.object({
        key,
        publisher: line,
        title: line.nullable().default(null),
        published: isoDate.nullable().default(null),
        kind: z.enum(EVIDENCE_KINDS),
        url: webAddress.nullable().default(null),
        note: words.nullable().default(null),
      }),
    )
    .max(500)
    .default([]),
};

/** The agreement as a whole is the target: `commitment` says so. */
const onAgreement = { agreement: slug, commitment: z.null().default(null), version };

/** A new agreement, under a slug of its own. `version` is 0: nothing is there yet. */
export const CreateAgreementInput = z.object({
  agreement: slug,
  commitment: z.null().default(null),
  version: z.literal(0).default(0),
  ...details,
  reason: words,
});
export type CreateAgreementInput = z.output<typeof CreateAgreementInput>;

/** All that the agreement says of itself, as it shall stand from now on. */
export const EditAgreementInput = z.object({ ...onAgreement, ...details, reason: words });
export type EditAgreementInput = z.output<typeof EditAgreementInput>;

/** A tie to another agreement of the record is made or taken away. */
export const LinkAgreementsInput = z.object({
  ...onAgreement,
  change: z.enum(["add", "remove"]),
  to: slug,
  kind: z.enum(LINK_KINDS),
  note: text.nullable().default(null),
  reason: words,
});
export type LinkAgreementsInput = z.output<typeof LinkAgreementsInput>;
