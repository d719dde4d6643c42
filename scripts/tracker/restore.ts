import { type RestoreRefusal, restore } from "@/lib/data/backup/restore";
import { type CliCommand, DONE, REFUSED, Stop, say, userPath, WrongUsage } from "@/scripts/tracker/command";
import { withNewDatabase } from "@/scripts/tracker/database";
import { progressBar } from "@/scripts/tracker/progress";
import { faultLine } from "@/scripts/tracker/verify";

export const restoreCommand: CliCommand = {
  usage: "FILE [--force]",
  summary: "Puts a backup into the database, whole or not at all.",
  details: [
    "  FILE      a file written by backup, from either kind of database",
    "  --force   replace a database that is not empty; what it holds is lost",
    "",
    "Stop the tracker first. Everybody has to sign in again afterwards.",
  ],
  options: { force: { type: "boolean" } },
  run: async ([file, ...more], values) => {
    if (file === undefined || more.length > 0) throw new WrongUsage("Name one file.");
    const path = userPath(file);
    const bar = progressBar("Restoring");
    const result = await withNewDatabase((into) =>
      restore(path, { into, force: values.force === true, progress: bar.update }),
    )
      .catch((problem: unknown) => {
        throw cannotRead(problem, path);
      })
      .finally(bar.end);
    if (result.ok) {
      say(`${result.rows} rows restored, up to entry ${result.revision}.`);
      return DONE;
    }
    process.stderr.write(`${refusalLine(result.refusal, path)}\n`);
    return REFUSED;
  },
};

function refusalLine(refusal: RestoreRefusal, path: string): string {
  switch (refusal.code) {
    case "not-empty":
      return "The database is not empty. Nothing was changed; --force replaces everything in it.";
    case "damaged":
      return `${path} is not a whole, unaltered backup. Nothing was changed.`;
    case "newer-schema":
      return `${path} comes from a newer version of the tracker (${refusal.migration}). Nothing was changed.`;
    case "broken-record":
      return `The record in ${path} is not in order: ${faultLine(refusal.fault)} Nothing was changed.`;
  }
}

function cannotRead(problem: unknown, path: string): unknown {
  const code = problem instanceof Error && "code" in problem ? String(problem.code) : "";
  return /^E[A-Z]+$/.test(code) ? new Stop(`${path} cannot be read (${code}).`) : problem;
}
