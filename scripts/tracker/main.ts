import { parseArgs } from "node:util";
import { type CliCommand, DONE, REFUSED, Stop, say, WRONG_USAGE, WrongUsage } from "@/scripts/tracker/command";

/** Every command, loaded only when it is called. */
const commands: Record<string, () => Promise<CliCommand>> = {
  "user:create": async () => (await import("@/scripts/tracker/user-create")).userCreateCommand,
  "token:create": async () => (await import("@/scripts/tracker/token-create")).tokenCreateCommand,
  import: async () => (await import("@/scripts/tracker/import")).importCommand,
  "import-csv": async () => (await import("@/scripts/tracker/import-csv")).importCsvCommand,
  export: async () => (await import("@/scripts/tracker/export")).exportCommand,
  verify: async () => (await import("@/scripts/tracker/verify")).verifyCommand,
  backup: async () => (await import("@/scripts/tracker/backup")).backupCommand,
  restore: async () => (await import("@/scripts/tracker/restore")).restoreCommand,
  links: async () => (await import("@/scripts/tracker/links")).linksCommand,
  send: async () => (await import("@/scripts/tracker/send")).sendCommand,
  sweep: async () => (await import("@/scripts/tracker/sweep")).sweepCommand,
  generate: async () => (await import("@/scripts/tracker/generate")).generateCommand,
};

const PROGRAM = "npm run tracker --";

async function list(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(14)} ${(await load()).summary}`),
  );
  return [
    `Usage: ${PROGRAM} COMMAND [OPTIONS]`,
    "",
    ...lines,
    "",
    `${PROGRAM} COMMAND --help says more about one.`,
    "Exit codes: 0 done, 1 refused or failed, 2 called wrongly.",
  ].join("\n");
}

function help(name: string, command: CliCommand): string {
  return [`Usage: ${PROGRAM} ${name} ${command.usage}`, "", command.summary, "", ...command.details].join("\n");
}

/** Runs one command line. @returns its exit code: 0 done, 1 refused or failed, 2 called wrongly. */
export async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined) {
    process.stderr.write(`${await list()}\n`);
    return WRONG_USAGE;
  }
  if (name === "--help" || name === "-h" || name === "help") {
    say(await list());
    return DONE;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    process.stderr.write(`There is no command "${name}".\n\n${await list()}\n`);
    return WRONG_USAGE;
  }
  return runCommand(name, await load(), rest);
}

async function runCommand(name: string, command: CliCommand, args: string[]): Promise<number> {
  try {
    const options = { ...command.options, help: { type: "boolean", short: "h" } } as const;
    const { values, positionals } = parsed(args, options);
    if (values.help) {
      say(help(name, command));
      return DONE;
    }
    return await command.run(positionals, values);
  } catch (problem) {
    if (problem instanceof WrongUsage) {
      process.stderr.write(`${problem.message}\n\n${help(name, command)}\n`);
      return WRONG_USAGE;
    }
    const plain = problem instanceof Stop || (problem instanceof Error && /^Settings are wrong/.test(problem.message));
    const words = problem instanceof Error ? (plain ? problem.message : problem.stack) : String(problem);
    process.stderr.write(`${words}\n`);
    return REFUSED;
  }
}

function parsed(args: string[], options: CliCommand["options"]) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
    return { values: values as Record<string, string | boolean | undefined>, positionals };
  } catch (problem) {
    throw new WrongUsage(problem instanceof Error ? problem.message : String(problem));
  }
}
