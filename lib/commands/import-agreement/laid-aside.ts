import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { ReadPackage } from "@/lib/commands/import-agreement/read-packages";
import type { PackageRefusal } from "@/lib/domain/package-refusal";
import type { AgreementPackage } from "@/lib/schema/agreement-package";

/**
 * A package that was read and waits for its turn to be written: packed, a tenth of its text, where the
 * parsed file with all its places takes fifty times as much.
 */
export type LaidAside = {
  name: string;
  slug: string;
  /** How many nouns it states. */
  nouns: number;
  /** The day on which it says the agreement was signed, where it chooses among no claims itself. */
  signed: { on: string; refusal: PackageRefusal[] } | null;
  /** The agreements it links to, and what to say where there is none. */
  links: { to: string; refusal: PackageRefusal[] }[];
  given: () => AgreementPackage;
};

export function laidAside({ name, given, place }: ReadPackage): LaidAside {
  const { slug, signing, date_claims: claims, links, commitments, evidence, checks } = given;
  const within = commitments.map((one) => 1 + one.steps.length + one.assessments.length + one.extensions.length);
  const packed = deflateRawSync(JSON.stringify(given), { level: 3 });
  return ownText({
    name,
    slug,
    nouns: within.reduce((sum, count) => sum + count, 1 + evidence.length + checks.length),
    signed:
      claims.length > 0
        ? null
        : { on: signing.on, refusal: place([{ path: ["signing", "on"], code: "chosen-differs", params: {} }]) },
    links: links.map(({ to }, at) => ({
      to,
      refusal: place([{ path: ["links", at, "to"], code: "unknown-agreement", params: { name: to } }]),
    })),
    given: unpacking(packed),
  });
}

/** With texts of its own: one that was cut out of a file keeps the whole text of the file. */
function ownText({ given, ...said }: LaidAside): LaidAside {
  return { ...(JSON.parse(JSON.stringify(said)) as Omit<LaidAside, "given">), given };
}

/** A function of its own: one made above would keep what the others there have in hand, the parsed file with them. */
const unpacking = (packed: Buffer) => () => JSON.parse(inflateRawSync(packed).toString()) as AgreementPackage;
