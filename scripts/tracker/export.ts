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
    const exported = await withDatabase((database) => exportAgreements(slug, database));
    const [first] = exported;
    if (slug !== undefined) {
      if (!first) throw new Stop(`There is no agreement "${slug}".`);
      if (output === null) process.stdout.write(first.yaml);
      else await write(userPath(output), first.yaml);
      return DONE;
    }
    const folder = userPath(output ?? "tracker-export");
    await mkdir(folder, { recursive: true });
    for (const agreement of exported) await write(join(folder, `${agreement.slug}.yaml`), agreement.yaml);
    say(`${exported.length} agreements written.`);
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
