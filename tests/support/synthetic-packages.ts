import type { PackageFile } from "@/lib/commands/import-agreement/read-packages";
import { writePackage } from "@/lib/formats/package/write-package";
import { syntheticAgreement } from "@/scripts/tracker/synthetic/agreement";
import { chanceFrom } from "@/scripts/tracker/synthetic/chance";

/** About as many as most agreements have. */
const COMMITMENTS_EACH = 15;

/** Packages of made-up agreements with `commitments` commitments in all; the same numbers give the same text. */
export function syntheticPackages(commitments: number, seed: number): PackageFile[] {
  const chance = chanceFrom(seed);
  const count = Math.ceil(commitments / COMMITMENTS_EACH);
  return Array.from({ length: count }, (_, index) => {
    const left = commitments - index * COMMITMENTS_EACH;
    const record = syntheticAgreement(chance, index + 1, Math.min(left, COMMITMENTS_EACH));
    return { name: `${record.agreement.slug}.yaml`, content: writePackage(record) };
  });
}
