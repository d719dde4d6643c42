import { alternativesOf } from "@/lib/domain/deadline/alternatives";
import { baseOf, type DeadlineQuestion, extensionInForce } from "@/lib/domain/deadline/question";
import { MOST_OCCURRENCES, occurrenceOnOrAfter, occurrencesTo } from "@/lib/domain/deadline/recurrence";
import { rolled, settle } from "@/lib/domain/deadline/settle";
import { line, startLine } from "@/lib/domain/deadline/working";
import type { DeadlineRule, IsoDate } from "@/lib/domain/record";
import type { Deadline } from "@/lib/domain/view";

type Outcome = Omit<Deadline, "rule" | "originalDueOn">;
type Recurring = Extract<DeadlineRule, { kind: "recurring" }>;

/**
 * When a commitment falls due as of a day, with the working and the other
 * readings. Dates are calendar dates without a zone. A rule with a length that
 * `parseDuration` refuses throws: stored rules have passed the schema.
 */
export function computeDeadline(question: DeadlineQuestion): Deadline {
  const extension = extensionInForce(question.extensions, question.asOf);
  const original = outcomeOf(question.rule, question);
  if (!extension) return { rule: question.rule, originalDueOn: original.dueOn, ...original };
  const extended = outcomeOf(extension.rule, question);
  const told = line("extended", extension.agreedOn, original.dueOn === null ? {} : { originalDueOn: original.dueOn });
  return {
    rule: extension.rule,
    originalDueOn: original.dueOn,
    ...extended,
    working: [told, ...extended.working],
  };
}

function outcomeOf(rule: DeadlineRule, question: DeadlineQuestion): Outcome {
  switch (rule.kind) {
    case "none":
      return without([line("no-deadline", null)]);
    case "date":
      return { ...without([line("fixed-date", rule.on)]), dueOn: rule.on };
    case "conditional":
      return without([line("awaiting-trigger", null, { trigger: rule.trigger, length: rule.length })]);
    case "period": {
      const base = baseOf(rule, question);
      if (base === null) return without([startLine(rule.from, null)]);
      const { dueOn, working } = settle(rule, base, 1, question);
      return { dueOn, working, alternatives: alternativesOf(rule, 1, dueOn, question), occurrences: [] };
    }
    case "recurring": {
      const base = baseOf(rule, question);
      return base === null ? without([startLine(rule.from, null)]) : recurringOutcome(rule, base, question);
    }
  }
}

function recurringOutcome(rule: Recurring, base: IsoDate, question: DeadlineQuestion): Outcome {
  const movedTo = (on: IsoDate) => rolled(rule, on, question);
  const next = occurrenceOnOrAfter(rule, base, question.asOf, movedTo);
  const until = rule.until === undefined ? [] : [line("recurs-until", rule.until)];
  if (next === 0) return without([startLine(rule.from, base), line("no-occurrence", null), ...until]);
  const { dueOn, working } = settle(rule, base, next, question);
  // One after the day shown: when the day shown is itself an occurrence, the list goes one further.
  const last = dueOn === question.asOf ? next + 1 : next;
  return {
    dueOn,
    working: [...working, ...until],
    alternatives: alternativesOf(rule, next, dueOn, question),
    occurrences: occurrencesTo(rule, base, last).map(movedTo).slice(-MOST_OCCURRENCES),
  };
}

function without(working: Outcome["working"]): Outcome {
  return { dueOn: null, working, alternatives: [], occurrences: [] };
}
