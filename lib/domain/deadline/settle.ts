import { type PeriodEnd, periodEnd } from "@/lib/domain/deadline/period";
import type { DeadlineQuestion } from "@/lib/domain/deadline/question";
import { rollForward, unknownCalendars } from "@/lib/domain/deadline/rollover";
import { line, periodLines, rollLines, startLine } from "@/lib/domain/deadline/working";
import { type Length, lengthOf } from "@/lib/domain/duration";
import type { DeadlineRule, IsoDate } from "@/lib/domain/record";
import type { WorkingStep } from "@/lib/domain/view";

/** A rule that counts a length from a day. */
export type CountingRule = Extract<DeadlineRule, { kind: "period" | "recurring" }>;

export function lengthOfRule(rule: CountingRule): Length {
  return lengthOf(rule.kind === "period" ? rule.length : rule.every);
}

/** The calendars a rule rolls under: its own, else the parties'. */
export function calendarsOf(rule: Pick<CountingRule, "calendars">, question: Pick<DeadlineQuestion, "calendars">) {
  const listed = rule.calendars?.length ? rule.calendars : question.calendars;
  return [...new Set(listed)];
}

/** Where the `n`th end of the rule's length falls by the calendar, before any rollover. */
export function nominalEnd(rule: CountingRule, base: IsoDate, n: number): PeriodEnd {
  return periodEnd(base, lengthOfRule(rule), rule.monthEnd ?? "clamp", n);
}

/** The day itself, or the next working day where the rule rolls. */
export function rolled(
  rule: Pick<CountingRule, "rollover" | "calendars">,
  on: IsoDate,
  question: Pick<DeadlineQuestion, "calendars" | "isHoliday">,
): IsoDate {
  if (rule.rollover !== "next-working-day") return on;
  return rollForward(on, calendarsOf(rule, question), question.isHoliday).on;
}

/** The due date of the rule's `n`th end counted from `base`, with every line of its working. */
export function settle(
  rule: CountingRule,
  base: IsoDate,
  n: number,
  question: DeadlineQuestion,
): { dueOn: IsoDate; working: WorkingStep[] } {
  const length = lengthOfRule(rule);
  const calendars = calendarsOf(rule, question);
  const end = nominalEnd(rule, base, n);
  const roll = rule.rollover === "next-working-day" ? rollForward(end.on, calendars, question.isHoliday) : null;
  const unknown = unknownCalendars(calendars, end.on, question.isHoliday);
  const counted = rule.kind === "recurring" ? [line("occurrence", null, { n, every: rule.every })] : [];
  return {
    dueOn: roll?.on ?? end.on,
    working: [
      startLine(rule.from, base),
      ...counted,
      ...periodLines(base, length, n, end),
      ...rollLines(end.on, roll, calendars, question.isHoliday),
      ...(unknown.length > 0 ? [line("unknown-calendar", null, { calendars: unknown.join(", ") })] : []),
    ],
  };
}
