import type { Decision, Scene } from "@/lib/commands/decide";
import { nextId } from "@/lib/commands/next-id";
import { verb } from "@/lib/commands/verb";
import { RecordCheckInput } from "@/lib/schema/commands/record-check";

/** Records that someone looked and found nothing new, for one commitment or the whole agreement. */
export const recordCheck = verb({ action: "record-check", input: RecordCheckInput, decide });

function decide({ commitment, on, upTo, note }: RecordCheckInput, { record, today, at, by }: Scene): Decision {
  if (on > today) return { refuse: { code: "in-future", field: "on" } };
  if (upTo > on) return { refuse: { code: "reach-after-day", field: "upTo" } };
  if (on < record.agreement.signing.on) return { refuse: { code: "before-signing", field: "on" } };
  const value = { id: nextId("c", record.checks), commitment, on, upTo, note, by, recordedAt: at, withdrawn: null };
  return { write: [{ noun: { kind: "check", value }, before: null }], reason: note?.en ?? null };
}
