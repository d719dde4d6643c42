import type { Decision, Scene } from "@/lib/commands/decide";
import { verb } from "@/lib/commands/verb";
import { WithdrawCheckInput } from "@/lib/schema/commands/withdraw";

/** Withdraws a check, of one commitment or the whole agreement; what was looked through before it holds again. */
export const withdrawCheck = verb({ action: "withdraw-check", input: WithdrawCheckInput, decide });

function decide({ check: id, commitment, reason }: WithdrawCheckInput, { record, at, by }: Scene): Decision {
  const before = record.checks.find((one) => one.id === id && one.commitment === commitment);
  if (!before) return { refuse: { code: "unknown-check", field: "check" } };
  if (before.withdrawn) return { refuse: { code: "already-withdrawn", field: "check" } };
  const value = { ...before, withdrawn: { at, by, reason } };
  return { write: [{ noun: { kind: "check", value }, before }], reason };
}
