import { z } from "zod";
import { deadlineRule } from "@/lib/schema/rule";

/** What deadlines look like in the read API, and the small things every answer is made of. */

export const day = z.iso.date().meta({ id: "Day", description: "A calendar date without a zone." });
export const instant = z.iso.datetime().meta({ id: "Instant", description: "An instant in UTC." });
export const text = z
  .strictObject({ en: z.string(), ja: z.string() })
  .meta({ id: "Text", description: "The same words in English and Japanese." });
export const count = z.int().min(0);
export const params = z.record(z.string(), z.union([z.string(), z.number()]));

export const rule = deadlineRule.meta({
  id: "DeadlineRule",
  description: "How the text fixes the date. Day 0 is not counted; every calendar day after it is.",
  examples: [{ kind: "period", length: "P180D", from: "signing", rollover: "none", calendars: ["US", "JP"] }],
});
const workingStep = z
  .strictObject({ code: z.string(), on: day.nullable(), params, words: text })
  .meta({ id: "WorkingStep", description: "One line of the working: its code, its date, its words." });
const reading = z
  .strictObject({ reading: z.string(), dueOn: day, params, words: text })
  .meta({ id: "Reading", description: "What the same words give when one thing is read otherwise." });
const working = { dueOn: day.nullable(), working: z.array(workingStep), alternatives: z.array(reading) };

/** `GET /deadline`. */
export const apiDeadlineAnswer = z.strictObject({ rule, ...working }).meta({ id: "DeadlineAnswer" });

export const deadline = z.strictObject({
  rule,
  ...working,
  originalDueOn: day.nullable().meta({ description: "What the text as signed gives, before any extension." }),
  occurrences: z.array(day).meta({ description: "Recurring rules only: due dates from the start to the next one." }),
});
