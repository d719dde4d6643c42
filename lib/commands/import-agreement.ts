import { type Merge, mergeRecord, type NounChange } from "@/lib/commands/import-agreement/merge-record";
import { packageRecord } from "@/lib/commands/import-agreement/package-record";
import { type PackageFile, type ReadPackage, readPackages } from "@/lib/commands/import-agreement/read-packages";
import { type Change, changeRecord } from "@/lib/data/change-record";
import { type Client, snapshot } from "@/lib/data/client";
import { currentRevision } from "@/lib/data/entries";
import { readRecords } from "@/lib/data/load-records";
import type { PackageRefusal } from "@/lib/domain/package-refusal";
import { type Actor, may } from "@/lib/domain/permissions";
import type { IsoInstant } from "@/lib/domain/record";

/** What importing one file does, or would do. */
export type AgreementPlan = {
  file: string;
  agreement: string;
  added: NounChange[];
  changed: NounChange[];
  /** Nouns that only take the next version, because something under them changes. */
  raised: NounChange[];
  /** How many nouns of the file the record already has in the same words. */
  unchanged: number;
  /** What the record has and the file does not mention; it stays. */
  kept: string[];
};

export type ImportResult =
  | { ok: true; plans: AgreementPlan[]; revision: number }
  | { ok: false; code: "not-allowed" }
  | { ok: false; code: "refused"; refusals: PackageRefusal[] };

export type ImportRequest = {
  actor: Actor;
  at: IsoInstant;
  files: readonly PackageFile[];
  /** Only say what would change. */
  dryRun?: boolean;
  /** Told while nouns are written. */
  onProgress?: (written: number, all: number) => void;
};

/**
 * Imports agreement packages, all of them or none, in one transaction, with an
 * audit entry for every noun added or changed. Importing the same files again
 * writes nothing. Files may link to each other in any order.
 */
export async function importAgreements(database: Client, request: ImportRequest): Promise<ImportResult> {
  if (!may(request.actor.role, "import-agreement")) return { ok: false, code: "not-allowed" };
  const reading = readPackages(request.files);
  if (!reading.ok) return { ok: false, code: "refused", refusals: reading.refusals };
  const { packages } = reading;

  if (request.dryRun) {
    const stamp = { by: request.actor.name, at: request.at };
    const planned = await snapshot(database, (tx) =>
      plan(packages, async (slug) => (await readRecords(tx, slug))[0] ?? null, stamp),
    );
    return planned.ok ? { ...planned, revision: await currentRevision(database) } : planned;
  }
  const authorship = { actor: request.actor.name, action: "import-agreement", at: request.at };
  const { value, revision } = await changeRecord(database, authorship, async (change) => {
    const planned = await plan(packages, change.load, { by: request.actor.name, at: change.at });
    if (planned.ok) await write(change, planned.plans, request.onProgress);
    return planned;
  });
  return value.ok ? { ...value, revision } : value;
}

type Planned = { ok: true; plans: AgreementPlan[] } | { ok: false; code: "refused"; refusals: PackageRefusal[] };

async function plan(
  packages: readonly ReadPackage[],
  load: Change["load"],
  stamp: { by: string; at: IsoInstant },
): Promise<Planned> {
  const slugs = new Set(packages.map(({ given }) => given.slug));
  const plans: AgreementPlan[] = [];
  const refusals: PackageRefusal[] = [];
  for (const { name, given, place } of packages) {
    const stored = await load(given.slug);
    const chosen = stored?.agreement.dateClaims.find((claim) => claim.chosen);
    if (given.date_claims.length === 0 && chosen && chosen.on !== given.signing.on)
      refusals.push(...place([{ path: ["signing", "on"], code: "chosen-differs", params: { on: chosen.on } }]));
    for (const [index, link] of given.links.entries()) {
      if (slugs.has(link.to) || (await load(link.to))) continue;
      refusals.push(...place([{ path: ["links", index, "to"], code: "unknown-agreement", params: { name: link.to } }]));
    }
    plans.push(planOf(name, given.slug, mergeRecord(stored, packageRecord(given), stamp)));
  }
  return refusals.length > 0 ? { ok: false, code: "refused", refusals } : { ok: true, plans };
}

function planOf(file: string, agreement: string, { changes, unchanged, kept }: Merge): AgreementPlan {
  const added = changes.filter(({ before }) => before === null);
  const changed = changes.filter(({ before, fields }) => before !== null && fields.length > 0);
  const raised = changes.filter(({ before, fields }) => before !== null && fields.length === 0);
  return { file, agreement, added, changed, raised, unchanged, kept };
}

const ORDER = ["agreement", "commitment", "step", "evidence", "assessment", "check", "extension"] as const;
/** New nouns that are written with one statement. */
const AT_ONCE = 500;

async function write(
  change: Change,
  plans: readonly AgreementPlan[],
  onProgress: ImportRequest["onProgress"],
): Promise<void> {
  const all = plans.reduce((sum, { added, changed, raised }) => sum + added.length + changed.length + raised.length, 0);
  let written = 0;
  const report = (more: number) => {
    written += more;
    onProgress?.(written, all);
  };
  for (const { agreement, added, changed, raised } of plans) {
    for (const kind of ORDER) {
      for (const { noun, before } of [...raised, ...changed]) {
        if (noun.kind !== kind) continue;
        await change.put(agreement, noun, before, reasonOf(noun));
        report(1);
      }
      const fresh = added.filter(({ noun }) => noun.kind === kind);
      for (let at = 0; at < fresh.length; at += AT_ONCE) {
        const some = fresh.slice(at, at + AT_ONCE);
        await change.putNew(some.map(({ noun }) => ({ agreement, noun, reason: reasonOf(noun) })));
        report(some.length);
      }
    }
  }
}

/** A judgement and a moved deadline bring their reason along. */
function reasonOf(noun: NounChange["noun"]): string | null {
  return noun.kind === "assessment" || noun.kind === "extension" ? noun.value.reason.en : null;
}
