import { backUp } from "@/lib/data/backup/back-up";
import { type CliCommand, DONE, REFUSED, Stop, say, userPath, WrongUsage } from "@/scripts/tracker/command";
import { withDatabase } from "@/scripts/tracker/database";
import { progressBar } from "@/scripts/tracker/progress";
import { faultLine } from "@/scripts/tracker/verify";

export const backupCommand: CliCommand = {
  usage: "FILE",
  summary:
    "Writes the whole database, accounts included, to one file that either kind of database can be restored from.",
  details: [
    "  FILE   must not exist yet; compressed with gzip, readable by its owner alone",
    "",
    "The tracker may go on running. The file is read back before the command ends.",
    "Ends with 1 when the record itself is not in order; the file is written all the same.",
  ],
  options: {},
  run: async ([file, ...more]) => {
    if (file === undefined || more.length > 0) throw new WrongUsage("Name one file.");
    const path = userPath(file);
    const bar = progressBar("Backing up");
    const report = await withDatabase((from) => backUp(path, { from, progress: bar.update }))
      .catch((problem: unknown) => {
        throw cannotWrite(problem, path);
      })
      .finally(bar.end);
    say(`${path}: ${report.rows} rows, up to entry ${report.revision}.`);
    if (report.record.ok) return DONE;
    process.stderr.write(`The record in it is not in order. ${faultLine(report.record.fault)}\n`);
    return REFUSED;
  },
};

function cannotWrite(problem: unknown, path: string): unknown {
  const code = problem instanceof Error && "code" in problem ? String(problem.code) : "";
  if (code === "EEXIST") return new Stop(`${path} exists already. A backup never replaces a file.`);
  return /^E[A-Z]+$/.test(code) ? new Stop(`${path} cannot be written (${code}).`) : problem;
}
