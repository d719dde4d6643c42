import { formatDate } from "@/lib/i18n/dates";
import { readingWords, workingWords } from "@/lib/i18n/deadline-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { ruleAnswer } from "@/lib/queries/rule-answer";
import { readRule } from "@/lib/schema/rule-form";
import { schemaInput } from "@/lib/web/form-values";

/** What a rule in the making gives, in the reader's words; or the codes of what keeps it from being one, by field. */
export type RuleHelp =
  | { worked: { due: string; working: string[]; others: string[] } }
  | { problems: { field: string; code: string }[] };

/** Works out the rule that stands in the fields of a form. Reads what is public and changes nothing. */
export async function ruleHelp(locale: Locale, agreement: string, values: Record<string, string[]>): Promise<RuleHelp> {
  const reading = readRule(schemaInput(values));
  if ("issues" in reading) {
    const first = new Map(reading.issues.toReversed().map(({ path, message }) => [String(path[0]), message]));
    return { problems: [...first].reverse().map(([field, code]) => ({ field, code })) };
  }
  const deadline = await ruleAnswer(agreement, reading.rule);
  if (!deadline) return { problems: [{ field: "form", code: "not-found" }] };
  const due = deadline.dueOn
    ? formatDate(locale, deadline.dueOn, "weekday")
    : translator(locale, "forms")("rule.noDate");
  return {
    worked: {
      due,
      working: deadline.working.map((step) => workingWords(locale, step)),
      others: deadline.alternatives.map(
        (reading) => `${formatDate(locale, reading.dueOn, "weekday")} · ${readingWords(locale, reading)}`,
      ),
    },
  };
}
