import { isCalendar } from "@/lib/calendars/holidays";
import type { PackageRefusal } from "@/lib/domain/package-refusal";
import { readYaml, type YamlFile } from "@/lib/formats/package/read-yaml";
import { type AgreementPackage, agreementPackage } from "@/lib/schema/agreement-package";
import { packageIssues } from "@/lib/schema/package-issues";
import { referenceIssues } from "@/lib/schema/package-references";

/** A file as it came: its name for refusals, and its text or bytes. */
export type PackageFile = { name: string; content: string | Uint8Array };
export type ReadPackage = { name: string; given: AgreementPackage; place: YamlFile["place"] };
export type PackagesReading = { ok: true; packages: ReadPackage[] } | { ok: false; refusals: PackageRefusal[] };

/** Reads and checks files, each by itself and then against each other; every refusal has its place. */
export function readPackages(files: readonly PackageFile[]): PackagesReading {
  const packages: ReadPackage[] = [];
  const refusals: PackageRefusal[] = [];
  for (const { name, content } of files) {
    const yaml = readYaml(name, content);
    if (!yaml.ok) {
      refusals.push(...yaml.refusals);
      continue;
    }
    const { value, place } = yaml.file;
    const shape = agreementPackage.safeParse(value);
    const issues = shape.success ? referenceIssues(shape.data, isCalendar) : packageIssues(shape.error, value);
    refusals.push(...place(issues));
    if (!shape.success) continue;
    if (packages.some((other) => other.given.slug === shape.data.slug))
      refusals.push(...place([{ path: ["slug"], code: "same-agreement-twice", params: { name: shape.data.slug } }]));
    packages.push({ name, given: shape.data, place });
  }
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, packages };
}
