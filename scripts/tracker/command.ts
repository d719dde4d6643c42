import { resolve } from "node:path";
import type { ParseArgsConfig } from "node:util";
import { setFlagsFromString } from "node:v8";

/** Exit codes of every command. */
export const DONE = 0;
export const REFUSED = 1;
export const WRONG_USAGE = 2;

export type Values = Record<string, string | boolean | undefined>;

/** One command of the command line. */
export type CliCommand = {
  /** What follows the command's name, e.g. `FILE… [--dry-run]`. */
  usage: string;
  /** One line for the list of commands. */
  summary: string;
  /** The rest of `--help`: one line an option or argument. */
  details: string[];
  options: NonNullable<ParseArgsConfig["options"]>;
  /** @returns the exit code. @throws WrongUsage, or Stop with what the person can mend. */
  run: (positionals: string[], values: Values) => Promise<number>;
};

/** The command was called wrongly; shown with its usage, exit code 2. */
export class WrongUsage extends Error {}
/** Something the person can mend; shown as one message without a stack, exit code 1. */
export class Stop extends Error {}

/** One line on standard output. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The path as seen from where the person typed the command: npm changes the folder before it runs one. */
export function userPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/**
 * Has memory looked through more often, in commands that go through the whole record: left alone, the
 * heap grows to several times what is in use before anything is let go.
 */
export function keepMemorySmall(): void {
  setFlagsFromString("--heap-growing-percent=20");
}
