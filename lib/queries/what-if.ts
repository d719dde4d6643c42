import { isHoliday } from "@/lib/calendars/holidays";
import type { AgreementView, Answer, Perspective } from "@/lib/domain/view";
import { isCounted, type RuleChange, type Supposed, type SupposedRow, whatIf } from "@/lib/domain/what-if";
import { type Asked, answer, ask, dayShown } from "@/lib/queries/answer";
import { type InputProblem, problem } from "@/lib/schema/search-params";

export type WhatIfData = {
  agreement: AgreementView;
  rows: SupposedRow[];
  /** What is supposed, as far as the record has what it is about and does not say the same. */
  supposed: Supposed;
  problems: InputProblem[];
};

/** One agreement with its dates on record and as supposed; nothing is stored. `data` is null when there is no such agreement. */
export async function whatIfAnswer(
  slug: string,
  supposed: Supposed,
  perspective: Perspective,
  asked?: Asked,
): Promise<Answer<WhatIfData | null>> {
  const asking = await ask(perspective, asked);
  const record = asking.records.find(({ agreement }) => agreement.slug === slug);
  if (!record) return answer(asking, dayShown(asking, []), null);
  const agreement = asking.view(record);
  const { rules, problems } = usable(supposed.rules, agreement);
  const signing = supposed.signing === record.agreement.signing.on ? null : supposed.signing;
  const used = { signing, rules };
  const rows = whatIf(record, used, { day: agreement.asOf, today: agreement.today, isHoliday });
  return answer(asking, agreement.asOf, { agreement, rows, supposed: used, problems });
}

/** Changes of rules that are there and count a length; the parts that say what the record says are no changes. */
function usable(given: Supposed["rules"], { commitments }: AgreementView) {
  const rules: Supposed["rules"] = {};
  const problems: InputProblem[] = [];
  for (const [ref, change] of Object.entries(given)) {
    const rule = commitments.find((one) => one.ref === ref)?.deadline.rule;
    if (!rule || !isCounted(rule)) {
      problems.push(problem(`rule.${ref}`, "unknown-choice", ref));
      continue;
    }
    const length = rule.kind === "period" ? rule.length : rule.every;
    const other: RuleChange = {};
    if (change.length !== undefined && change.length !== length) other.length = change.length;
    if (change.rollover !== undefined && change.rollover !== (rule.rollover ?? "none"))
      other.rollover = change.rollover;
    if (change.monthEnd !== undefined && change.monthEnd !== (rule.monthEnd ?? "clamp"))
      other.monthEnd = change.monthEnd;
    if (Object.keys(other).length > 0) rules[ref] = other;
  }
  return { rules, problems };
}
