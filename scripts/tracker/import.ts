import { access, constants, readFile, stat } from "node:fs/promises";
import { now } from "@/lib/clock";
import { type AgreementPlan, importAgreements } from "@/lib/commands/import-agreement";
import type { PackageFile } from "@/lib/commands/import-agreement/read-packages";
import { subjectOf } from "@/lib/data/write-noun";
import { SYSTEM } from "@/lib/domain/permissions";
import { LARGEST_PACKAGE } from "@/lib/formats/package/read-yaml";
import { refusalLine } from "@/lib/formats/package/refusal-words";
import {
  type CliCommand,
  DONE,
  keepMemorySmall,
  REFUSED,
  Stop,
  say,
  userPath,
  WrongUsage,
} from "@/scripts/tracker/command";
import { withDatabase, withNewDatabase } from "@/scripts/tracker/database";
import { progressBar } from "@/scripts/tracker/progress";

export const importCommand: CliCommand = {
  usage: "FILE… [--dry-run]",
  summary: "Imports agreement packages (YAML), all of them or none.",
  details: [
    "  FILE…        one file an agreement; files that link to each other go together",
    "  --dry-run    only say what would be added and changed",
    "",
    "Nothing is ever deleted: what the record has and a file leaves out is kept.",
    "Importing the same file again changes nothing.",
  ],
  options: { "dry-run": { type: "boolean" } },
  run: async (paths, values) => {
    if (paths.length === 0) throw new WrongUsage("Name at least one file.");
    keepMemorySmall();
    const dryRun = values["dry-run"] === true;
    const sizes = await Promise.all(paths.map(async (path) => [path, await asked(path, sizeOf)] as const));
    const plans: string[] = [];
    const onPlan = (plan: AgreementPlan) => plans.push(planLines(plan).join("\n"));
    const bar = progressBar("Importing");
    const at = now().toString({ fractionalSecondDigits: 3 });
    // A dry run leaves everything as it is, so it sets no database up either.
    const open = dryRun ? withDatabase : withNewDatabase;
    const result = await open((database) =>
      importAgreements(database, {
        ...{ actor: SYSTEM, at, files: packageFiles(sizes), dryRun },
        ...{ onProgress: bar.update, onPlan },
      }),
    );
    bar.end();
    if (!result.ok) {
      if (result.code === "not-allowed") throw new Stop("Only an administrator may import agreements.");
      for (const refusal of result.refusals) process.stderr.write(`${refusalLine(refusal, "en")}\n`);
      process.stderr.write(`Refused: ${result.refusals.length} to put right. Nothing was imported.\n`);
      return REFUSED;
    }
    for (const lines of plans) say(lines);
    say(dryRun ? "Dry run: nothing was written." : `The record stands at revision ${result.revision}.`);
    return DONE;
  },
};

/** In bytes. @throws where the file may not be read. */
async function sizeOf(path: string): Promise<number> {
  await access(path, constants.R_OK);
  return (await stat(path)).size;
}

/** The files, each read when it is its turn. */
async function* packageFiles(sizes: readonly (readonly [string, number])[]): AsyncGenerator<PackageFile> {
  for (const [name, size] of sizes) {
    // Of one that is too large, no more than shows it.
    const content = size > LARGEST_PACKAGE ? new Uint8Array(LARGEST_PACKAGE + 1) : await asked(name, readFile);
    yield { name, content };
  }
}

/** What `ask` says of a file. @throws Stop where there is no such file, or it may not be read. */
async function asked<T>(path: string, ask: (path: string) => Promise<T>): Promise<T> {
  try {
    return await ask(userPath(path));
  } catch (problem) {
    throw new Stop(`${path} cannot be read: ${problem instanceof Error ? problem.message : String(problem)}`);
  }
}

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

/** What a plan says, one line a thing. */
export function planLines({ file, agreement, added, changed, unchanged, kept }: AgreementPlan): string[] {
  const counts = `${added.length} added, ${changed.length} changed, ${unchanged} unchanged, ${kept.length} kept`;
  const name = (noun: (typeof added)[number]["noun"]) => {
    const { commitment, subjectId } = subjectOf(noun);
    const within = commitment !== null && commitment !== subjectId && noun.kind !== "evidence" ? `${commitment} ` : "";
    return `${noun.kind} ${within}${subjectId}`;
  };
  return [
    `${file}: ${agreement}: ${counts}`,
    ...added.map(({ noun }) => `  + ${name(noun)}`),
    ...changed.flatMap(({ noun, fields }) =>
      fields.map(({ field, from, to }) => `  ~ ${name(noun)} ${field}: ${shown(from)} → ${shown(to)}`),
    ),
    ...kept.map((one) => `  = ${one} (not in the file; kept)`),
  ];
}
