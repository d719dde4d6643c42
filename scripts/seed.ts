import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { now } from "@/lib/clock";
import { importAgreements } from "@/lib/commands/import-agreement";
import type { PackageFile } from "@/lib/commands/import-agreement/read-packages";
import { type Client, client } from "@/lib/data/client";
import { currentRevision } from "@/lib/data/entries";
import { SYSTEM } from "@/lib/domain/permissions";
import { refusalLine } from "@/lib/formats/package/refusal-words";

const folder = fileURLToPath(new URL("../prisma/seed/", import.meta.url));

/** The packages that the project ships, in the order in which they are shown. */
export function shippedPackages(): PackageFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return names.sort().map((name) => ({ name: `prisma/seed/${name}`, content: readFileSync(folder + name) }));
}

/**
 * Loads the shipped agreements if nothing has ever been recorded.
 * @returns how many were loaded.
 * @throws when a shipped package is refused.
 */
export async function seed(database: Client = client()): Promise<number> {
  if ((await currentRevision(database)) > 0) return 0;
  const files = shippedPackages();
  const result = await importAgreements(database, {
    actor: SYSTEM,
    at: now().toString({ fractionalSecondDigits: 3 }),
    files,
  });
  if (result.ok) return result.plans.length;
  if (result.code === "not-allowed") throw new Error("The program may not import its own agreements.");
  throw new Error(result.refusals.map((refusal) => refusalLine(refusal, "en")).join("\n"));
}
