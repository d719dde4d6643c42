import type { z } from "zod";
import type { Asking } from "@/lib/commands/asking";
import type { Command, Target } from "@/lib/commands/decide";
import { type PreviewResult, preview } from "@/lib/commands/preview";
import type { CommandResult } from "@/lib/commands/result";
import { run } from "@/lib/commands/run";

/** A verb of the record: called, it changes the record; `preview` says what calling it would change. */
export type Verb<S extends z.ZodType<Target> = z.ZodType<Target>> = {
  (input: z.input<S>, asking: Asking): Promise<CommandResult>;
  command: Command<S>;
  preview: (input: z.input<S>, asking: Asking) => Promise<PreviewResult>;
};

/** Makes a verb of what it may be done by, what it takes in and what its rule decides. */
export function verb<S extends z.ZodType<Target>>(command: Command<S>): Verb<S> {
  return Object.assign((input: z.input<S>, asking: Asking) => run(command, input, asking), {
    command,
    preview: (input: z.input<S>, asking: Asking) => preview(command, input, asking),
  });
}
