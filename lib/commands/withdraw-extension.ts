import type { Decision, Scene } from "@/lib/commands/decide";
import { verb } from "@/lib/commands/verb";
import { WithdrawExtensionInput } from "@/lib/schema/commands/withdraw";

/** Withdraws an extension; the rule before it holds again, and the extension stays in the history. */
export const withdrawExtension = verb({ action: "withdraw-extension", input: WithdrawExtensionInput, decide });

function decide({ extension: id, commitment, reason }: WithdrawExtensionInput, { record, at, by }: Scene): Decision {
  const before = record.extensions.find((one) => one.id === id && one.commitment === commitment);
  if (!before) return { refuse: { code: "unknown-extension", field: "extension" } };
  if (before.withdrawn) return { refuse: { code: "already-withdrawn", field: "extension" } };
  const value = { ...before, withdrawn: { at, by, reason } };
  return { write: [{ noun: { kind: "extension", value }, before }], reason };
}
