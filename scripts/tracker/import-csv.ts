import { readFile, stat } from "node:fs/promises";
import { now } from "@/lib/clock";
import { importTable } from "@/lib/commands/import-table";
import { SYSTEM } from "@/lib/domain/permissions";
import { LARGEST_TABLE } from "@/lib/formats/read-table";
import { tablePlaceWords, tableRefusalWords } from "@/lib/i18n/table-words";
import { type CliCommand, DONE, REFUSED, Stop, say, userPath, WrongUsage } from "@/scripts/tracker/command";
import { withDatabase } from "@/scripts/tracker/database";
import { progressBar } from "@/scripts/tracker/progress";

export const importCsvCommand: CliCommand = {
  usage: "FILE [--dry-run]",
  summary: "Imports a table (CSV) of assessments or checks, all rows or none.",
  details: [
    "  FILE         a table as /en/feeds/assessments.csv or /en/feeds/checks.csv have it; docs/tables.md",
    "  --dry-run    only say what would be added",
    "",
    "Rows that the record has already change nothing, so an export can be imported again.",
    "Without --dry-run nothing is written unless every row is accepted.",
  ],
  options: { "dry-run": { type: "boolean" } },
  run: async (paths, values) => {
    const [path, ...more] = paths;
    if (path === undefined || more.length > 0) throw new WrongUsage("Name one file.");
    const dryRun = values["dry-run"] === true;
    const content = await readTableFile(path);
    const bar = progressBar("Importing");
    const result = await withDatabase((database) =>
      importTable({ kind: null, content, dryRun, onProgress: bar.update }, { actor: SYSTEM, now: now(), database }),
    );
    bar.end();
    if (result.plan === null) throw new Stop("Nothing was imported.");
    const { kind, added, unchanged, refusals } = result.plan;
    if (!result.ok) {
      for (const refusal of refusals)
        process.stderr.write(`${path}: ${tablePlaceWords(refusal, "en")}: ${tableRefusalWords(refusal, "en")}\n`);
      process.stderr.write(`Refused: ${refusals.length} to put right. Nothing was imported.\n`);
      return REFUSED;
    }
    say(`${path}: ${kind}: ${added.length} added, ${unchanged} unchanged`);
    say(dryRun ? "Dry run: nothing was written." : `The record stands at revision ${result.revision}.`);
    return DONE;
  },
};

async function readTableFile(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(userPath(path));
    // Read no more than shows that it is too large.
    return size > LARGEST_TABLE ? new Uint8Array(LARGEST_TABLE + 1) : await readFile(userPath(path));
  } catch (problem) {
    throw new Stop(`${path} cannot be read: ${problem instanceof Error ? problem.message : String(problem)}`);
  }
}
