import { isCalendar } from "@/lib/calendars/holidays";
import type { Decision, Scene } from "@/lib/commands/decide";
import { nextId } from "@/lib/commands/next-id";
import type { RuleRefusal } from "@/lib/commands/result";
import { verb } from "@/lib/commands/verb";
import { orderByDependency } from "@/lib/domain/deadline/dependencies";
import type { AgreementRecord, DeadlineRule, Extension } from "@/lib/domain/record";
import { ExtendDeadlineInput } from "@/lib/schema/commands/extend-deadline";

/** Records that the parties moved a deadline. */
export const extendDeadline = verb({ action: "extend-deadline", input: ExtendDeadlineInput, decide });

function decide(input: ExtendDeadlineInput, { record, today, at, by }: Scene): Decision {
  const { commitment, rule, agreedOn, reason, source } = input;
  if (agreedOn > today) return { refuse: { code: "in-future", field: "agreedOn" } };
  if (agreedOn < record.agreement.signing.on) return { refuse: { code: "before-signing", field: "agreedOn" } };
  const refuse = refusalOfRule(commitment, rule, record);
  if (refuse) return { refuse };
  const earlier = record.extensions.filter((one) => one.commitment === commitment);
  const value: Extension = {
    id: nextId("x", earlier),
    ...{ commitment, rule, agreedOn, reason, source, by },
    recordedAt: at,
    withdrawn: null,
  };
  return { write: [{ noun: { kind: "extension", value }, before: null }], reason: reason.en };
}

/** A rule must count by calendars that are known and wait for nothing that waits for it. */
function refusalOfRule(commitment: string, rule: DeadlineRule, record: AgreementRecord): RuleRefusal | null {
  const calendars = "calendars" in rule ? (rule.calendars ?? []) : [];
  if (!calendars.every(isCalendar)) return { code: "unknown-calendar", field: "rule" };
  const standing = record.extensions.filter(({ withdrawn }) => withdrawn === null);
  const nodes = record.commitments.map(({ ref, rule: original }) => ({
    ref,
    rules: [
      original,
      ...standing.filter((one) => one.commitment === ref).map((one) => one.rule),
      ...(ref === commitment ? [rule] : []),
    ],
  }));
  const order = orderByDependency(nodes);
  return order.ok ? null : { code: order.code, field: "rule" };
}
