import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { exportAgreements } from "@/lib/queries/export-agreements";
import { type CliCommand, DONE, Stop, say, userPath, WrongUsage } from "@/scripts/tracker/command";
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
    const output = typeof values.output === "string" ? values.output : null;
    const folder = slug === undefined ? userPath(output ?? "tracker-export") : null;
    if (folder !== null) await mkdir(folder, { recursive: true });
    const count = await withDatabase(async (database) => {
      let written = 0;
      for await (const { slug: name, yaml } of exportAgreements(slug, database)) {
        if (folder !== null) await write(join(folder, `${name}.yaml`), yaml);
        else if (output === null) process.stdout.write(yaml);
        else await write(userPath(output), yaml);
        written += 1;
      }
      return written;
    });
    if (slug === undefined) say(`${count} agreements written.`);
    else if (count === 0) throw new Stop(`There is no agreement "${slug}".`);
    return DONE;
  },
};

async function write(path: string, yaml: string): Promise<void> {
  try {
    await writeFile(path, yaml);
  } catch (problem) {
    throw new Stop(`${path} cannot be written: ${problem instanceof Error ? problem.message : String(problem)}`);
  }
  say(path);
}
