import { agreementSlugs } from "@/lib/data/agreement-slugs";
import { type Client, client } from "@/lib/data/client";
import { readRecords } from "@/lib/data/load-records";
import { writePackage } from "@/lib/formats/package/write-package";

/** One agreement as a file: importing it again changes nothing. */
export type ExportedAgreement = { slug: string; yaml: string };

/**
 * Every agreement of the record as a YAML package, or the one named; none when there is no such
 * agreement. One after the other: only one is in memory at a time, each as it stands when its turn comes.
 */
export async function* exportAgreements(slug?: string, from: Client = client()): AsyncGenerator<ExportedAgreement> {
  for (const one of slug === undefined ? await agreementSlugs(from) : [slug]) {
    const [record] = await readRecords(from, one);
    if (record) yield { slug: record.agreement.slug, yaml: writePackage(record) };
  }
}
