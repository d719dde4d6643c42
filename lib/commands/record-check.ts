import type { z } from "zod";
import { nextId } from "@/lib/commands/next-id";
import type { CommandResult } from "@/lib/commands/result";
import { type Asking, type Command, type Decision, run, type Scene } from "@/lib/commands/run";
import { RecordCheckInput } from "@/lib/schema/commands/record-check";

/** Records that someone looked and found nothing new, for one commitment or the whole agreement. */
export const recordCheck = (input: z.input<typeof RecordCheckInput>, asking: Asking): Promise<CommandResult> =>
  run(command, input, asking);

const command: Command<typeof RecordCheckInput> = { action: "record-check", input: RecordCheckInput, decide };

function decide({ commitment, on, upTo, note }: RecordCheckInput, { record, today, at, by }: Scene): Decision {
  if (on > today) return { refuse: { code: "in-future", field: "on" } };
  if (upTo > on) return { refuse: { code: "reach-after-day", field: "upTo" } };
  if (on < record.agreement.signing.on) return { refuse: { code: "before-signing", field: "on" } };
  const value = { id: nextId("c", record.checks), commitment, on, upTo, note, by, recordedAt: at };
  return { write: [{ noun: { kind: "check", value }, before: null }], reason: note?.en ?? null };
}
