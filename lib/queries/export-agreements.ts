import { agreementSlugs } from "@/lib/data/agreement-slugs";
import { type Client, snapshot, type Transaction } from "@/lib/data/client";
import { readRecords } from "@/lib/data/load-records";
import { packageParts } from "@/lib/formats/package/write-package";

/** How long writing everything may take (milliseconds): as long as the slowest disk needs. */
const LONGEST_MS = 3_600_000;

/** One agreement as a YAML package, in pieces to be taken once; importing it again changes nothing. */
export type ExportedAgreement = { slug: string; parts: Iterable<string> };

/**
 * Hands every agreement of the record to `take`, or the one named; none when there is no such
 * agreement. All of them are of one revision. One after the other: only one is in memory at a time.
 * @returns how many there were.
 */
export function exportAgreements(
  slug: string | undefined,
  from: Client,
  take: (agreement: ExportedAgreement) => Promise<void>,
): Promise<number> {
  const each = async (tx: Transaction) => {
    let count = 0;
    for (const name of slug === undefined ? await agreementSlugs(tx) : [slug]) {
      const [record] = await readRecords(tx, name);
      if (!record) continue;
      await take({ slug: record.agreement.slug, parts: packageParts(record) });
      count += 1;
    }
    return count;
  };
  return snapshot(from, each, LONGEST_MS);
}
