import { z } from "zod";
import { GROUPINGS } from "@/lib/domain/charts/delivery-groups";
import { isDuration } from "@/lib/domain/duration";
import { readDate } from "@/lib/schema/perspective";
import {
  type InputProblem,
  type InputProblemCode,
  problem,
  type SearchInput,
  valuesOf,
} from "@/lib/schema/search-params";

/** What the read API takes in an address beyond the days and the filters of lists. */

/** Most commitments in one answer. */
export const MOST_ITEMS = 200;
const LONGEST_CURSOR = 400;

const day = z.string().superRefine((value, context) => {
  const read = readDate(value);
  if ("code" in read) context.addIssue({ code: "custom", params: { code: read.code } });
});

const coded = (code: InputProblemCode) => ({ params: { code } });

/** One period to count: `from` is day 0 and is not counted itself. */
export const deadlineQuery = z.object({
  from: day.meta({ description: "Day 0, which is not counted itself.", format: "date", examples: ["2025-10-28"] }),
  length: z
    .string()
    .refine(isDuration, coded("not-a-length"))
    .meta({ description: "Days, weeks, months or years, up to 200 years.", examples: ["P180D", "P6M"] }),
  rollover: z.enum(["none", "next-working-day"]).default("none"),
  calendars: z
    .string()
    .max(60)
    .regex(/^[A-Z]{2}(,[A-Z]{2})*$/, { error: "calendar" })
    .optional()
    .meta({ description: "Holiday calendars by country code, separated by commas.", examples: ["US,JP"] }),
  monthEnd: z.enum(["clamp", "jp-civil-code-143"]).default("clamp"),
});
export type DeadlineQuery = z.infer<typeof deadlineQuery>;

/** Items in one answer when nobody says how many. */
export const ITEMS_UNASKED = 50;

/** A page of a list. */
export const pagingQuery = z.object({
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .transform(Number)
    .pipe(z.number().max(MOST_ITEMS))
    .optional()
    .meta({ description: `Items in one answer, 1 to ${MOST_ITEMS}; ${ITEMS_UNASKED} when left out.` }),
  cursor: z
    .string()
    .max(LONGEST_CURSOR)
    .optional()
    .meta({ description: "`next` of the answer before; the list goes on from there, as it stood then." }),
});
export type PagingQuery = z.infer<typeof pagingQuery>;

/** What delivery is told apart by in a summary; the filters of lists say which commitments it is about. */
export const summaryQuery = z.object({
  by: z.enum(GROUPINGS).default("theme").meta({ description: "What delivery is told apart by in `groups`." }),
});

/** Which agreement and which two days to compare; the day shown and 30 days before it when left out. */
export const changesQuery = z.object({
  from: day
    .optional()
    .meta({ description: "The first of the two days; what is dated on it is not among the changes.", format: "date" }),
  to: day.optional().meta({ description: "The second day; what is dated on it is among them.", format: "date" }),
  agreement: z.string().max(120).optional().meta({ description: "Only this agreement." }),
});

/** The language of a badge. */
export const badgeQuery = z.object({ lang: z.enum(["en", "ja"]).default("en") });

/** The state of the record that a link's picture shows; the present one when left out. */
export const pictureQuery = z.object({
  revision: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .optional(),
});

/** Reads one query schema from an address. Names the schema does not know are passed over. */
export function readQuery<S extends z.ZodObject>(
  schema: S,
  input: SearchInput,
): { query: z.output<S>; problems: [] } | { query: null; problems: InputProblem[] } {
  const given = Object.keys(schema.shape).map((name) => [name, valuesOf(input, name)] as const);
  const twice = given.filter(([, values]) => new Set(values).size > 1);
  if (twice.length > 0) {
    return { query: null, problems: twice.map(([name, values]) => problem(name, "given-twice", values.join(", "))) };
  }
  const values = Object.fromEntries(given.flatMap(([name, all]) => (all[0] === undefined ? [] : [[name, all[0]]])));
  const parsed = schema.safeParse(values);
  if (parsed.success) return { query: parsed.data, problems: [] };
  return {
    query: null,
    problems: parsed.error.issues.map((issue) => {
      const path = String(issue.path[0] ?? "");
      return problem(path, codeOf(issue, path, values), String(values[path] ?? ""));
    }),
  };
}

const BY_PARAMETER: Record<string, InputProblemCode> = {
  limit: "not-a-number",
  revision: "not-a-number",
  cursor: "not-a-cursor",
  calendars: "unknown-calendar",
  agreement: "too-long",
};

function codeOf(issue: z.core.$ZodIssue, path: string, values: Record<string, string>): InputProblemCode {
  if (values[path] === undefined) return "required";
  if (issue.code === "custom" && issue.params) return issue.params.code as InputProblemCode;
  return BY_PARAMETER[path] ?? "unknown-choice";
}
