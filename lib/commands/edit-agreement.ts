import { refusalOfAgreement } from "@/lib/commands/agreement-refusal";
import type { Decision, Scene } from "@/lib/commands/decide";
import { verb } from "@/lib/commands/verb";
import { canonicalJson } from "@/lib/data/canonical-json";
import { agreementLosses, agreementProblems } from "@/lib/domain/agreement-rules";
import { EditAgreementInput } from "@/lib/schema/commands/agreement";

/** Changes what an agreement says of itself. Nothing that its commitments or evidence refer to can be left out. */
export const editAgreement = verb({ action: "edit-agreement", input: EditAgreementInput, decide });

function decide(input: EditAgreementInput, { record, today }: Scene): Decision {
  const { agreement: _, commitment: __, version: ___, reason, ...details } = input;
  const before = record.agreement;
  const problems = [...agreementProblems(details), ...agreementLosses(details, record)];
  const found = refusalOfAgreement(details, problems, today);
  if (found) return { refuse: found };
  const value = { ...before, ...details };
  if (canonicalJson(value) === canonicalJson(before)) return { refuse: { code: "unchanged", field: "form" } };
  const next = { ...value, version: before.version + 1 };
  return { write: [{ noun: { kind: "agreement", value: next }, before }], reason };
}
