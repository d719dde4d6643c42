import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { packageRecord } from "@/lib/commands/import-agreement/package-record";
import { readPackages } from "@/lib/commands/import-agreement/read-packages";
import type { AgreementRecord } from "@/lib/domain/record";

const seed = fileURLToPath(new URL("../../prisma/seed/", import.meta.url));

/** When the shipped agreements of these tests entered the record. */
export const SHIPPED_AT = "2026-11-22T05:00:00.000Z";

/** The shipped agreements as nouns of the record, without a database, as if recorded at `SHIPPED_AT`. */
export function shippedRecords(): AgreementRecord[] {
  const names = readdirSync(seed).filter((name) => name.endsWith(".yaml"));
  const reading = readPackages(names.sort().map((name) => ({ name, content: readFileSync(`${seed}${name}`) })));
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusals));
  return reading.packages.map(({ given }) => {
    const record = packageRecord(given);
    const recorded = <T extends object>(nouns: T[]) => nouns.map((noun) => ({ ...noun, recordedAt: SHIPPED_AT }));
    return {
      ...record,
      evidence: recorded(record.evidence),
      assessments: recorded(record.assessments),
      checks: recorded(record.checks),
      extensions: recorded(record.extensions),
    };
  });
}
