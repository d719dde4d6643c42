import { sweep } from "@/lib/auth/sweep";
import { wallClock } from "@/lib/clock";
import { sweepDeliveries } from "@/lib/delivery/sweep";
import { type CliCommand, DONE, say, WrongUsage } from "@/scripts/tracker/command";
import { withDatabase } from "@/scripts/tracker/database";

export const sweepCommand: CliCommand = {
  usage: "",
  summary: "Erases what was kept for a time and whose time is over.",
  details: [
    "E-mail addresses of readers who suggested a source and have waited 90 days for the answer, or who",
    "asked to follow something and did not confirm it in 48 hours, counts of tries that are over, and",
    "messages that were sent or given up 30 days ago. The running site does the same at its start and every hour.",
  ],
  options: {},
  run: async (positionals) => {
    if (positionals.length > 0) throw new WrongUsage("sweep takes no arguments.");
    await withDatabase(async (database) => {
      const { addresses, tries } = await sweep(database);
      const { messages } = await sweepDeliveries(wallClock(), database);
      say(`${addresses} e-mail addresses, ${tries} counts of tries and ${messages} messages erased.`);
    });
    return DONE;
  },
};
