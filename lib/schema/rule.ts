import { z } from "zod";
import { isDuration } from "@/lib/domain/duration";
import { isoDate, ref, words } from "@/lib/schema/text";

/**
 * The deadline rule as people and programs write it, kept as written. Left out,
 * `rollover` means none and `monthEnd` the plain calendar, because no convention
 * binds a non-binding text; without `calendars` the parties' own are meant.
 */

/** A whole number of days, weeks, months or years, up to 200 years: `P180D`, `P6M`. */
export const duration = z.string().refine(isDuration, { error: "duration", params: { code: "duration" } });

/** Country code of a holiday calendar; whether it is known is asked where the calendars are. */
export const calendarCode = z.string().regex(/^[A-Z]{2}$/);

const start = z.union([
  z.literal("signing"),
  z.strictObject({ date: isoDate }),
  z.strictObject({ commitment: ref, event: z.literal("delivered") }),
]);

const counting = {
  rollover: z.enum(["none", "next-working-day"]).optional(),
  calendars: z.array(calendarCode).min(1).max(10).optional(),
  monthEnd: z.enum(["clamp", "jp-civil-code-143"]).optional(),
};

/** One deadline rule of any of the five kinds. Unknown fields are refused. */
export const deadlineRule = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("date"), on: isoDate }),
  z.strictObject({ kind: z.literal("period"), length: duration, from: start, ...counting }),
  z.strictObject({
    kind: z.literal("recurring"),
    every: duration,
    from: start,
    until: isoDate.optional(),
    ...counting,
  }),
  z.strictObject({ kind: z.literal("conditional"), trigger: words, length: duration, ...counting }),
]);
