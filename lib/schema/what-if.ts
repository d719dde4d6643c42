import { isDuration, parseDuration } from "@/lib/domain/duration";
import type { MonthEnd, Rollover } from "@/lib/domain/record";
import type { RuleChange, Supposed } from "@/lib/domain/what-if";
import { readDate } from "@/lib/schema/perspective";
import { type InputProblem, problem, type SearchInput, valuesOf } from "@/lib/schema/search-params";

/**
 * What a reader supposes about an agreement, in an address: `signing=2025-10-27` and, by ref,
 * `rule.07=P90D next-working-day clamp` in any order, each part optional. The form sends one
 * more change as `change`, `amount`, `unit`, `rollover` and `monthEnd`.
 */
export type WhatIfReading = { agreement: string | null; supposed: Supposed; problems: InputProblem[] };

const ROLLOVERS: readonly string[] = ["none", "next-working-day"] satisfies Rollover[];
const MONTH_ENDS: readonly string[] = ["clamp", "jp-civil-code-143"] satisfies MonthEnd[];
const LETTER: Record<string, string> = { days: "D", weeks: "W", months: "M", years: "Y" };
const RULE = /^rule\.([A-Za-z0-9.-]{1,32})$/;

function ruleChange(name: string, value: string, problems: InputProblem[]): RuleChange {
  const change: RuleChange = {};
  for (const part of value.normalize("NFKC").split(/[\s,+]+/)) {
    if (part === "") continue;
    if (isDuration(part)) change.length = part;
    else if (ROLLOVERS.includes(part)) change.rollover = part as Rollover;
    else if (MONTH_ENDS.includes(part)) change.monthEnd = part as MonthEnd;
    else problems.push(problem(name, /^P/i.test(part) ? "not-a-length" : "unknown-choice", part));
  }
  return change;
}

/** The change that the form adds: none while no commitment is chosen. */
function added(input: SearchInput, problems: InputProblem[]): Record<string, RuleChange> {
  const first = (name: string) => (valuesOf(input, name)[0] ?? "").normalize("NFKC").trim();
  const ref = first("change");
  if (ref === "") return {};
  const amount = first("amount");
  const parts = [first("rollover"), first("monthEnd")];
  if (amount !== "") {
    const length = `P${amount.replace(/^0+/, "")}${LETTER[first("unit")] ?? "?"}`;
    if (parseDuration(length) === null) problems.push(problem("amount", "not-a-length", amount));
    else parts.push(length);
  }
  return { [ref]: ruleChange(`rule.${ref}`, parts.join(" "), problems) };
}

/** Reads what an address supposes. What cannot be used is left out and named in `problems`. */
export function readWhatIf(input: SearchInput): WhatIfReading {
  const problems: InputProblem[] = [];
  const names = input instanceof URLSearchParams ? [...new Set(input.keys())] : Object.keys(input);
  const rules: Record<string, RuleChange> = {};
  for (const name of names) {
    const ref = RULE.exec(name)?.[1];
    const value = ref === undefined ? undefined : valuesOf(input, name)[0];
    if (ref !== undefined && value !== undefined) rules[ref] = ruleChange(name, value, problems);
  }
  for (const [ref, change] of Object.entries(added(input, problems))) rules[ref] = { ...rules[ref], ...change };
  const given = valuesOf(input, "signing")[0];
  const day = given === undefined ? null : readDate(given);
  if (day && "code" in day) problems.push(problem("signing", day.code, given ?? ""));
  const signing = day && "day" in day ? day.day : null;
  const agreement = valuesOf(input, "agreement")[0]?.slice(0, 120) ?? null;
  return { agreement, supposed: { signing, rules }, problems };
}

/** The same suppositions as an address writes them; a change that changes nothing is left out. */
export function whatIfParams({ signing, rules }: Supposed): Record<string, string> {
  const written = Object.entries(rules).flatMap(([ref, { length, rollover, monthEnd }]) => {
    const parts = [length, rollover, monthEnd].filter(Boolean);
    return parts.length > 0 ? [[`rule.${ref}`, parts.join(" ")]] : [];
  });
  return { ...(signing ? { signing } : {}), ...Object.fromEntries(written) };
}
