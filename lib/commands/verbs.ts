import { addEvidence } from "@/lib/commands/add-evidence";
import { assess } from "@/lib/commands/assess";
import { accepting, declining } from "@/lib/commands/decide-suggestion";
import { extendDeadline } from "@/lib/commands/extend-deadline";
import { linkComparable } from "@/lib/commands/link-comparable";
import { recordCheck } from "@/lib/commands/record-check";
import { tickStep } from "@/lib/commands/tick-step";
import type { Verb } from "@/lib/commands/verb";
import { withdrawAssessment } from "@/lib/commands/withdraw-assessment";
import { withdrawEvidence } from "@/lib/commands/withdraw-evidence";
import type { Action } from "@/lib/domain/permissions";

/**
 * Every verb that changes one agreement's record, by the name under which it stands in the table
 * of rights, in audit entries and in proposals.
 */
const VERBS = {
  assess,
  "tick-step": tickStep,
  "record-check": recordCheck,
  "add-evidence": addEvidence,
  "extend-deadline": extendDeadline,
  "link-comparable": linkComparable,
  "withdraw-assessment": withdrawAssessment,
  "withdraw-evidence": withdrawEvidence,
  "accept-suggestion": accepting,
  "decline-suggestion": declining,
} as const satisfies Partial<Record<Action, unknown>>;

export type VerbName = keyof typeof VERBS;
export const VERB_NAMES = Object.keys(VERBS) as VerbName[];

/** The verb of this name, or null. The cast: its input is checked by its own schema, whatever it is. */
export function verbOf(action: string): Verb | null {
  return Object.hasOwn(VERBS, action) ? (VERBS[action as VerbName] as unknown as Verb) : null;
}
