import { type Client, client, snapshot } from "@/lib/data/client";
import { readRecords } from "@/lib/data/load-records";
import { writePackage } from "@/lib/formats/package/write-package";

/** One agreement as a file: importing it again changes nothing. */
export type ExportedAgreement = { slug: string; yaml: string };

/** Every agreement of the record as a YAML package, or the one named; none when there is no such agreement. */
export async function exportAgreements(slug?: string, from: Client = client()): Promise<ExportedAgreement[]> {
  const records = await snapshot(from, (tx) => readRecords(tx, slug));
  return records.map((record) => ({ slug: record.agreement.slug, yaml: writePackage(record) }));
}
