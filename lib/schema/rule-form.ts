import { z } from "zod";
import type { DeadlineRule, Duration, RuleStart } from "@/lib/domain/record";
import { dateField, manyField, optionalDate, wordsField } from "@/lib/schema/form-fields";
import type { Given } from "@/lib/schema/form-rows";
import { deadlineRule } from "@/lib/schema/rule";

/** The rule builder: fields `rule…` of a form in, one deadline rule out. */

export const RULE_KINDS = ["none", "date", "period", "recurring", "conditional"] as const;
export const RULE_UNITS = { days: "D", weeks: "W", months: "M", years: "Y" } as const;
export const RULE_STARTS = ["signing", "date", "delivery"] as const;

const length = z
  .object({
    ruleAmount: z
      .string("required")
      .transform((value) => value.normalize("NFKC").trim())
      .pipe(
        z
          .string()
          .min(1, "required")
          .regex(/^0*[1-9]\d{0,5}$/, "not-a-number"),
      ),
    ruleUnit: z.enum(["days", "weeks", "months", "years"], "required"),
  })
  .transform(({ ruleAmount, ruleUnit }): Duration => `P${Number(ruleAmount)}${RULE_UNITS[ruleUnit]}`);

const start = z
  .object({
    ruleFrom: z.enum(RULE_STARTS, "required"),
    ruleFromOn: optionalDate,
    ruleFromRef: z.string().max(32).optional(),
  })
  .transform(({ ruleFrom, ruleFromOn, ruleFromRef }, context): RuleStart => {
    if (ruleFrom === "signing") return "signing";
    if (ruleFrom === "date" && ruleFromOn !== null) return { date: ruleFromOn };
    if (ruleFrom === "delivery" && ruleFromRef) return { commitment: ruleFromRef, event: "delivered" };
    const field = ruleFrom === "date" ? "ruleFromOn" : "ruleFromRef";
    context.addIssue({ code: "custom", path: [field], message: "required" });
    return z.NEVER;
  });

const counting = z
  .object({
    ruleRollover: z.enum(["none", "next-working-day"], "required").default("none"),
    ruleMonthEnd: z.enum(["clamp", "jp-civil-code-143"], "required").default("clamp"),
    ruleCalendars: manyField,
  })
  .transform(({ ruleRollover: rollover, ruleMonthEnd: monthEnd, ruleCalendars: calendars }) => ({
    rollover,
    ...(calendars.length > 0 ? { calendars } : {}),
    monthEnd,
  }));

const named = z.object({ ruleOn: dateField, ruleTrigger: wordsField, ruleUntil: optionalDate });

type Issue = { path: PropertyKey[]; message: string };
export type RuleReading = { rule: DeadlineRule } | { issues: Issue[] };

/** Reads the rule. Fields of other kinds of rule may hold anything: they are not looked at. */
export function readRule(given: Given): RuleReading {
  const kind = RULE_KINDS.find((one) => one === given.ruleKind);
  if (!kind) return { issues: [{ path: ["ruleKind"], message: "required" }] };
  const issues: Issue[] = [];
  const read = <S extends z.ZodType>(schema: S): z.output<S> | undefined => {
    const found = schema.safeParse(given);
    if (!found.success) issues.push(...found.error.issues);
    return found.success ? found.data : undefined;
  };
  const parts = partsOf(kind, read);
  if (issues.length > 0) return { issues };
  const rule = deadlineRule.safeParse({ kind, ...parts });
  return rule.success ? { rule: rule.data } : { issues: [{ path: [fieldFor(rule.error)], message: "not-a-length" }] };
}

/** What can still be wrong with well-formed parts: a length past two hundred years, a code that is none. */
function fieldFor(error: z.ZodError): string {
  const [first] = error.issues[0]?.path ?? [];
  return first === "calendars" ? "ruleCalendars" : first === "from" ? "ruleFromRef" : "ruleAmount";
}

type Read = <S extends z.ZodType>(schema: S) => z.output<S> | undefined;

function partsOf(kind: (typeof RULE_KINDS)[number], read: Read): object {
  switch (kind) {
    case "none":
      return {};
    case "date":
      return { on: read(named.pick({ ruleOn: true }))?.ruleOn };
    case "period":
      return { length: read(length), from: read(start), ...read(counting) };
    case "recurring": {
      const until = read(named.pick({ ruleUntil: true }))?.ruleUntil;
      return { every: read(length), from: read(start), ...(until ? { until } : {}), ...read(counting) };
    }
    case "conditional":
      return { trigger: read(named.pick({ ruleTrigger: true }))?.ruleTrigger, length: read(length), ...read(counting) };
  }
}
