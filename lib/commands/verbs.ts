import { addEvidence } from "@/lib/commands/add-evidence";
import { addStep } from "@/lib/commands/add-step";
import { assess } from "@/lib/commands/assess";
import { createCommitment } from "@/lib/commands/create-commitment";
import { accepting, declining } from "@/lib/commands/decide-suggestion";
import { editAgreement } from "@/lib/commands/edit-agreement";
import { editCommitment } from "@/lib/commands/edit-commitment";
import { editStep } from "@/lib/commands/edit-step";
import { extendDeadline } from "@/lib/commands/extend-deadline";
import { linkAgreements } from "@/lib/commands/link-agreements";
import { linkComparable } from "@/lib/commands/link-comparable";
import { recordCheck } from "@/lib/commands/record-check";
import { relateEvidence } from "@/lib/commands/relate-evidence";
import { supersede } from "@/lib/commands/supersede";
import { tickStep } from "@/lib/commands/tick-step";
import type { Verb } from "@/lib/commands/verb";
import { withdrawAssessment } from "@/lib/commands/withdraw-assessment";
import { withdrawCheck } from "@/lib/commands/withdraw-check";
import { withdrawEvidence } from "@/lib/commands/withdraw-evidence";
import { withdrawExtension } from "@/lib/commands/withdraw-extension";
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
  "add-step": addStep,
  "create-commitment": createCommitment,
  "edit-agreement": editAgreement,
  "edit-commitment": editCommitment,
  "edit-step": editStep,
  "link-agreements": linkAgreements,
  "relate-evidence": relateEvidence,
  supersede,
  "withdraw-extension": withdrawExtension,
  "withdraw-assessment": withdrawAssessment,
  "withdraw-evidence": withdrawEvidence,
  "withdraw-check": withdrawCheck,
  "accept-suggestion": accepting,
  "decline-suggestion": declining,
} as const satisfies Partial<Record<Action, unknown>>;

export type VerbName = keyof typeof VERBS;
export const VERB_NAMES = Object.keys(VERBS) as VerbName[];

/** The verb of this name, or null. The cast: its input is checked by its own schema, whatever it is. */
export function verbOf(action: string): Verb | null {
  return Object.hasOwn(VERBS, action) ? (VERBS[action as VerbName] as unknown as Verb) : null;
}
