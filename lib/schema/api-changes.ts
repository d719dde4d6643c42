import { z } from "zod";
import { CHANGE_KINDS } from "@/lib/domain/change";
import { DELIVERY_STATES } from "@/lib/domain/record";
import { totals } from "@/lib/schema/api-agreement";
import { head } from "@/lib/schema/api-answers";
import { count, day, text } from "@/lib/schema/api-deadline";

/** `GET /changes`: what happened, fell due or was judged after one day and up to another. */

const about = {
  on: day,
  agreement: z.string(),
  refs: z.array(z.string()).meta({ description: "The commitments it bears on; none: the agreement as a whole." }),
};
const state = z.enum(DELIVERY_STATES);
const transition = { from: state, to: state, disputed: z.boolean() };

const change = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("signed"), ...about }),
    z.strictObject({ kind: z.literal("fell-due"), ...about, recurring: z.boolean() }),
    z.strictObject({ kind: z.literal("passed"), ...about, dueOn: day }),
    z.strictObject({
      kind: z.literal("delivered"),
      ...about,
      ...transition,
      days: z.int().nullable().meta({ description: "From delivery to the due date; negative when late." }),
    }),
    z.strictObject({ kind: z.literal("assessed"), ...about, ...transition }),
    z.strictObject({ kind: z.literal("assessed-party"), ...about, ...transition, party: z.string() }),
    z.strictObject({ kind: z.literal("step-completed"), ...about, id: z.string(), title: text }),
    z.strictObject({
      kind: z.literal("evidence"),
      ...about,
      id: z.string(),
      happened: day,
      precision: z.enum(["day", "month", "year"]),
      counting: z.boolean(),
      publisher: z.string(),
      url: z.string(),
      shows: text,
    }),
    z.strictObject({
      kind: z.literal("extended"),
      ...about,
      id: z.string(),
      wasDue: day.nullable(),
      dueOn: day.nullable(),
    }),
    z.strictObject({
      kind: z.literal("withdrawn"),
      ...about,
      subject: z.enum(["evidence", "assessment", "extension", "check"]),
      id: z.string(),
      reason: z.string(),
    }),
    z.strictObject({ kind: z.literal("checked"), ...about, id: z.string(), upTo: day }),
  ])
  .meta({ id: "Change" });

export const apiChangesAnswer = z.strictObject({
  ...head,
  agreement: z.string().nullable(),
  from: day,
  to: day,
  before: totals.meta({ description: "How the signed agreements stood on `from`." }),
  after: totals.meta({ description: "How they stood on `to`." }),
  counts: z.strictObject(Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, count]))),
  total: count,
  changes: z.array(change).meta({ description: "Latest first; at most 1,000." }),
});
