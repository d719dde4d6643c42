import { now } from "@/lib/clock";
import { importAgreements } from "@/lib/commands/import-agreement";
import type { PackageFile } from "@/lib/commands/import-agreement/read-packages";
import { SYSTEM } from "@/lib/domain/permissions";
import { refusalLine } from "@/lib/formats/package/refusal-words";
import { writePackage } from "@/lib/formats/package/write-package";
import { type CliCommand, DONE, Stop, say, type Values, WrongUsage } from "@/scripts/tracker/command";
import { withNewDatabase } from "@/scripts/tracker/database";
import { progressBar } from "@/scripts/tracker/progress";
import { syntheticAgreement } from "@/scripts/tracker/synthetic/agreement";
import { chanceFrom } from "@/scripts/tracker/synthetic/chance";

/** About as many as a real agreement has; one transaction takes this many agreements. */
const COMMITMENTS_EACH = 15;
const AGREEMENTS_AT_ONCE = 20;

export const generateCommand: CliCommand = {
  usage: "--commitments N [--seed S]",
  summary: "Adds made-up agreements for measurements, through the same import as real ones.",
  details: [
    "  --commitments N   how many commitments in all, 1 to 100000",
    "  --seed S          a whole number; the same seed gives the same agreements (1)",
    "",
    "Titles are marked as samples. Generating the same again changes nothing.",
  ],
  options: { commitments: { type: "string" }, seed: { type: "string" } },
  run: async (positionals, values) => {
    if (positionals.length > 0) throw new WrongUsage("generate takes options only.");
    const files = syntheticPackages(
      wholeNumber(values, "commitments", 1, 100_000),
      wholeNumber(values, "seed", 0, 2 ** 31, 1),
    );
    const bar = progressBar("Generating");
    const added = await withNewDatabase(async (database) => {
      let count = 0;
      for (let from = 0; from < files.length; from += AGREEMENTS_AT_ONCE) {
        const result = await importAgreements(database, {
          actor: SYSTEM,
          at: now().toString({ fractionalSecondDigits: 3 }),
          files: files.slice(from, from + AGREEMENTS_AT_ONCE),
          onProgress: (written, all) =>
            bar.update(from + Math.floor((AGREEMENTS_AT_ONCE * written) / all), files.length),
        });
        if (!result.ok)
          throw new Stop(
            result.code === "refused" ? result.refusals.map((one) => refusalLine(one, "en")).join("\n") : result.code,
          );
        count += result.plans.filter((plan) => plan.added.length > 0).length;
      }
      return count;
    });
    bar.end();
    say(`${added} of ${files.length} sample agreements were new.`);
    return DONE;
  },
};

/** Packages with `commitments` commitments in all; the same numbers give the same text. */
export function syntheticPackages(commitments: number, seed: number): PackageFile[] {
  const chance = chanceFrom(seed);
  const count = Math.ceil(commitments / COMMITMENTS_EACH);
  return Array.from({ length: count }, (_, index) => {
    const left = commitments - index * COMMITMENTS_EACH;
    const record = syntheticAgreement(chance, index + 1, Math.min(left, COMMITMENTS_EACH));
    return { name: `${record.agreement.slug}.yaml`, content: writePackage(record) };
  });
}

function wholeNumber(values: Values, name: string, least: number, most: number, otherwise?: number): number {
  const given = values[name];
  if (given === undefined && otherwise !== undefined) return otherwise;
  const number = typeof given === "string" && /^\d{1,10}$/.test(given) ? Number(given) : Number.NaN;
  if (!(number >= least && number <= most))
    throw new WrongUsage(`--${name} must be a whole number from ${least} to ${most}.`);
  return number;
}
