import { type ChainFault, verifyChain } from "@/lib/data/verify-chain";
import { type CliCommand, DONE, REFUSED, say, WrongUsage } from "@/scripts/tracker/command";
import { withDatabase } from "@/scripts/tracker/database";
import { progressBar } from "@/scripts/tracker/progress";

export const verifyCommand: CliCommand = {
  usage: "",
  summary:
    "Checks that nothing in the record was altered: every entry's hash, every link, and the tables against them.",
  details: ["Names the first entry that is not as it was sealed, and ends with 1."],
  options: {},
  run: async (positionals) => {
    if (positionals.length > 0) throw new WrongUsage("verify takes no arguments.");
    const bar = progressBar("Verifying");
    const result = await withDatabase((database) => verifyChain(database, bar.update));
    bar.end();
    if (result.ok) {
      say(`${result.entries} entries verified. Last hash: ${result.hash}`);
      return DONE;
    }
    process.stderr.write(`${faultLine(result.fault)}\n`);
    return REFUSED;
  },
};

/** A fault in one sentence. */
export function faultLine(fault: ChainFault): string {
  switch (fault.code) {
    case "gap":
      return fault.found === null
        ? `Entry ${fault.entry} is not there.`
        : `Entry ${fault.entry} is not there; entry ${fault.found} stands in its place.`;
    case "changed":
      return `Entry ${fault.entry} was altered after it was sealed.`;
    case "unlinked":
      return `Entry ${fault.entry} does not follow from the entry before it.`;
    case "out-of-time":
      return `Entry ${fault.entry} carries an earlier time than the entry before it.`;
    case "head":
      return `The record's head names entry ${fault.found} and not entry ${fault.entry}, the last one, or another hash.`;
    case "tables-differ":
      return fault.entry === null
        ? `The tables hold ${fault.subject} of ${fault.agreement}, which no entry recorded.`
        : `The tables do not hold ${fault.subject} of ${fault.agreement} as entry ${fault.entry} recorded it.`;
  }
}
