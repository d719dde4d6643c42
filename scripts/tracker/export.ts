import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { exportAgreements } from "@/lib/queries/export-agreements";
import { type CliCommand, DONE, keepMemorySmall, Stop, say, userPath, WrongUsage } from "@/scripts/tracker/command";
import { withDatabase } from "@/scripts/tracker/database";

export const exportCommand: CliCommand = {
  usage: "[SLUG] [--output PATH]",
  summary: "Writes agreements as packages (YAML) that can be imported again.",
  details: [
    "  SLUG             one agreement; without it, every agreement",
    "  --output PATH    with SLUG: the file to write, else it goes to standard output;",
    "                   without SLUG: the folder for one file an agreement (tracker-export)",
  ],
  options: { output: { type: "string", short: "o" } },
  run: async ([slug, ...more], values) => {
    if (more.length > 0) throw new WrongUsage("Name one agreement at most.");
    keepMemorySmall();
    const output = typeof values.output === "string" ? values.output : null;
    const folder = slug === undefined ? userPath(output ?? "tracker-export") : null;
    if (folder !== null) await mkdir(folder, { recursive: true });
    const count = await withDatabase((database) =>
      exportAgreements(slug, database, async ({ slug: name, parts }) => {
        if (folder !== null) await write(join(folder, `${name}.yaml`), parts);
        else if (output === null) await print(parts);
        else await write(userPath(output), parts);
      }),
    );
    if (slug === undefined) say(`${count} agreements written.`);
    else if (count === 0) throw new Stop(`There is no agreement "${slug}".`);
    return DONE;
  },
};

async function write(path: string, parts: Iterable<string>): Promise<void> {
  try {
    await writeFile(path, parts);
  } catch (problem) {
    throw new Stop(`${path} cannot be written: ${problem instanceof Error ? problem.message : String(problem)}`);
  }
  say(path);
}

/** To standard output, no faster than it is taken. */
async function print(parts: Iterable<string>): Promise<void> {
  for (const part of parts) if (!process.stdout.write(part)) await once(process.stdout, "drain");
}
