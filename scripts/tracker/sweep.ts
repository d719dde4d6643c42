import { sweep } from "@/lib/auth/sweep";
import { type CliCommand, DONE, say, WrongUsage } from "@/scripts/tracker/command";
import { withDatabase } from "@/scripts/tracker/database";

export const sweepCommand: CliCommand = {
  usage: "",
  summary: "Erases what was kept for a time and whose time is over.",
  details: [
    "E-mail addresses of readers who suggested a source and have waited 90 days for the answer,",
    "and counts of tries that are over. The running site does the same at its start and every hour.",
  ],
  options: {},
  run: async (positionals) => {
    if (positionals.length > 0) throw new WrongUsage("sweep takes no arguments.");
    const { addresses, tries } = await withDatabase(sweep);
    say(`${addresses} e-mail addresses and ${tries} counts of tries erased.`);
    return DONE;
  },
};
