import type { Decision, Scene } from "@/lib/commands/decide";
import { nextId } from "@/lib/commands/next-id";
import { refusalOfRule } from "@/lib/commands/rule-refusal";
import { verb } from "@/lib/commands/verb";
import type { Extension } from "@/lib/domain/record";
import { ExtendDeadlineInput } from "@/lib/schema/commands/extend-deadline";

/** Records that the parties moved a deadline. */
export const extendDeadline = verb({ action: "extend-deadline", input: ExtendDeadlineInput, decide });

function decide(input: ExtendDeadlineInput, { record, today, at, by }: Scene): Decision {
  const { commitment, rule, agreedOn, reason, source } = input;
  if (agreedOn > today) return { refuse: { code: "in-future", field: "agreedOn" } };
  if (agreedOn < record.agreement.signing.on) return { refuse: { code: "before-signing", field: "agreedOn" } };
  const refuse = refusalOfRule({ ref: commitment, added: rule }, record);
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
