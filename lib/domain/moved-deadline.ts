import { computeDeadline } from "@/lib/domain/deadline/compute";
import { extensionInForce } from "@/lib/domain/deadline/question";
import type { AuditEntry, Commitment, DeadlineRule, Extension, IsoDate } from "@/lib/domain/record";

type Told = Pick<AuditEntry, "subjectKind" | "commitment" | "subjectId" | "after">;

/** The rule in force before and after an entry about an extension; null where it is not on record. */
export type MovedRule = { was: DeadlineRule | null; now: DeadlineRule | null };
/** A rule and the day it gives; null where it gives no single day, or one that only the calendars tell. */
export type RuleDue = { rule: DeadlineRule; dueOn: IsoDate | null };

/** Later than every day on record: in a story, whatever was recorded so far counts. */
const END = "9999-12-31";

/**
 * Follows the rules in force through entries told oldest first: for an entry about an extension
 * what held before and after it, for any other entry null.
 */
export function followRules(): (entry: Told) => MovedRule | null {
  const signed = new Map<string, DeadlineRule>();
  const extensions = new Map<string, Map<string, Extension>>();
  const inForce = (ref: string) =>
    extensionInForce([...(extensions.get(ref)?.values() ?? [])], END)?.rule ?? signed.get(ref) ?? null;
  return ({ subjectKind, commitment: ref, subjectId, after }) => {
    if (ref === null || after === null) return null;
    if (subjectKind === "commitment") signed.set(ref, (after as Commitment).rule);
    if (subjectKind !== "extension") return null;
    const was = inForce(ref);
    extensions.set(ref, (extensions.get(ref) ?? new Map()).set(subjectId, after as Extension));
    return { was, now: inForce(ref) };
  };
}

/** The day that a rule gives by itself: a date, or a period from a known day that no day off moves. */
function ruleDue(rule: DeadlineRule, signedOn: IsoDate): RuleDue {
  const isPlain =
    rule.kind === "date" ||
    (rule.kind === "period" &&
      rule.rollover !== "next-working-day" &&
      (rule.from === "signing" || "date" in rule.from));
  if (!isPlain) return { rule, dueOn: null };
  const question = { rule, signedOn, extensions: [], dateClaims: [], calendars: [], asOf: signedOn };
  return { rule, dueOn: computeDeadline({ ...question, isHoliday: () => null, deliveredOn: () => null }).dueOn };
}

/** Both sides of a move with the days they give. */
export function dueSides(
  rules: MovedRule | null,
  signedOn: IsoDate,
): { was: RuleDue | null; now: RuleDue | null } | null {
  const due = (rule: DeadlineRule | null) => rule && ruleDue(rule, signedOn);
  return rules && { was: due(rules.was), now: due(rules.now) };
}
