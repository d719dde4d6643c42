import { z } from "zod";
import { AGREEMENT_KINDS, DELIVERY_STATES, LEGAL_NATURES, LINK_KINDS, SCHEDULE_STATES } from "@/lib/domain/record";
import { count, day, text } from "@/lib/schema/api-deadline";

/** What agreements look like in the read API. */

const counted = <T extends string>(states: readonly [T, ...T[]]) => z.record(z.enum(states), count);
export const totals = z
  .strictObject({
    commitments: count,
    dated: count,
    byDelivery: counted(DELIVERY_STATES),
    disputed: counted(DELIVERY_STATES),
    bySchedule: counted(SCHEDULE_STATES),
  })
  .meta({ id: "Totals", description: "How many commitments stand in each state." });

export const agreementShape = {
  slug: z.string(),
  version: z.int().min(1),
  title: text,
  formalTitle: text.nullable(),
  kind: z.enum(AGREEMENT_KINDS),
  legalNature: z.enum(LEGAL_NATURES),
  signing: z.strictObject({ on: day, place: text, zone: z.string() }),
  dateClaims: z.array(
    z.strictObject({ on: day, source: z.string().nullable(), note: text.nullable(), chosen: z.boolean() }),
  ),
  parties: z.array(z.strictObject({ code: z.string(), name: text, zone: z.string(), calendar: z.string() })),
  themes: z.array(z.strictObject({ key: z.string(), title: text })),
  links: z.array(z.strictObject({ to: z.string(), kind: z.enum(LINK_KINDS), note: text.nullable() })),
  asOf: day,
  signed: z.boolean().meta({ description: "Whether it had been signed by the day shown." }),
  checkedOn: day.nullable(),
  checkedUpTo: day.nullable(),
  evidenceItems: count,
  totals,
  url: z.url(),
};

export const apiAgreement = z.strictObject(agreementShape).meta({ id: "Agreement" });
