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

/** Reads and checks files one after the other, each by itself and against those before; every refusal has its place. */
export function packageReader() {
  const slugs = new Set<string>();
  const refusals: PackageRefusal[] = [];

  /** The package in a file; null where it cannot be made out. Refusals are added to the list. */
  function read({ name, content }: PackageFile): ReadPackage | null {
    const yaml = readYaml(name, content);
    if (!yaml.ok) {
      refusals.push(...yaml.refusals);
      return null;
    }
    const { value, place } = yaml.file;
    const shape = agreementPackage.safeParse(value);
    const issues = shape.success ? referenceIssues(shape.data, isCalendar) : packageIssues(shape.error, value);
    refusals.push(...place(issues));
    if (!shape.success) return null;
    const given = shape.data;
    if (slugs.has(given.slug))
      refusals.push(...place([{ path: ["slug"], code: "same-agreement-twice", params: { name: given.slug } }]));
    slugs.add(Buffer.from(given.slug).toString()); // a text of its own: one cut out of the file keeps all of it
    return { name, given, place };
  }

  return { read, refusals };
}

/** The same for files that are all there at once. */
export function readPackages(files: readonly PackageFile[]): PackagesReading {
  const { read, refusals } = packageReader();
  const packages = files.flatMap((file) => read(file) ?? []);
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, packages };
}
