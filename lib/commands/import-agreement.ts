import { type LaidAside, laidAside } from "@/lib/commands/import-agreement/laid-aside";
import { type Merge, mergeRecord, type NounChange } from "@/lib/commands/import-agreement/merge-record";
import { packageRecord } from "@/lib/commands/import-agreement/package-record";
import { type PackageFile, packageReader } from "@/lib/commands/import-agreement/read-packages";
import { type Change, changeRecord } from "@/lib/data/change-record";
import { type Client, snapshot, type Transaction } from "@/lib/data/client";
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

/** Without plans where somebody took them one by one. */
export type ImportResult =
  | { ok: true; plans: AgreementPlan[]; revision: number }
  | { ok: false; code: "not-allowed" }
  | { ok: false; code: "refused"; refusals: PackageRefusal[] };

export type ImportRequest = {
  actor: Actor;
  at: IsoInstant;
  /** One after the other: a file is read when the one before has been looked through. */
  files: Iterable<PackageFile> | AsyncIterable<PackageFile>;
  /** Only say what would change. */
  dryRun?: boolean;
  /** Told while nouns are looked at and written. */
  onProgress?: (done: number, all: number) => void;
  /** Takes each plan, in the order of the files, in place of the list at the end: many plans are much to hold. */
  onPlan?: (plan: AgreementPlan) => void;
};

/**
 * Imports agreement packages, all of them or none, in one transaction, with an
 * audit entry for every noun added or changed. Importing the same files again
 * writes nothing. Files may link to each other in any order. One agreement is in
 * memory at a time; the others wait, packed.
 */
export async function importAgreements(database: Client, request: ImportRequest): Promise<ImportResult> {
  if (!may(request.actor.role, "import-agreement")) return { ok: false, code: "not-allowed" };
  const { read, refusals } = packageReader();
  const waiting: LaidAside[] = [];
  for await (const file of request.files) {
    const given = read(file);
    if (given && refusals.length === 0) waiting.push(laidAside(given));
  }
  if (refusals.length > 0) return { ok: false, code: "refused", refusals };

  if (request.dryRun) {
    const load = (tx: Transaction) => async (slug: string) => (await readRecords(tx, slug))[0] ?? null;
    const planned = await snapshot(database, (tx) =>
      carryOut(waiting, { load: load(tx), at: request.at, write: null }, request),
    );
    return planned.ok ? { ...planned, revision: await currentRevision(database) } : planned;
  }
  const authorship = { actor: request.actor.name, action: "import-agreement", at: request.at };
  const { value, revision } = await changeRecord(database, authorship, (change) =>
    carryOut(waiting, { load: change.load, at: change.at, write: (plan) => write(change, plan) }, request),
  );
  return value.ok ? { ...value, revision } : value;
}

type Done = { ok: true; plans: AgreementPlan[] } | { ok: false; code: "refused"; refusals: PackageRefusal[] };
type Means = Pick<Change, "load" | "at"> & { write: ((plan: AgreementPlan) => Promise<void>) | null };

/** Nothing is written before all files have been held against the record. */
async function carryOut(waiting: readonly LaidAside[], means: Means, request: ImportRequest): Promise<Done> {
  const refusals = await refusedByRecord(waiting, means.load);
  if (refusals.length > 0) return { ok: false, code: "refused", refusals };
  const plans: AgreementPlan[] = [];
  const all = waiting.reduce((sum, { nouns }) => sum + nouns, 0);
  let done = 0;
  for (const { name, slug, nouns, given } of waiting) {
    const stamp = { by: request.actor.name, at: means.at };
    const plan = planOf(name, slug, mergeRecord(await means.load(slug), packageRecord(given()), stamp));
    await means.write?.(plan);
    if (request.onPlan) request.onPlan(plan);
    else plans.push(plan);
    done += nouns;
    request.onProgress?.(done, all);
  }
  return { ok: true, plans };
}

/** What the record has to say against the files: another day of signing was chosen, or a link leads nowhere. */
async function refusedByRecord(waiting: readonly LaidAside[], load: Change["load"]): Promise<PackageRefusal[]> {
  const known = new Set(waiting.map(({ slug }) => slug));
  const refusals: PackageRefusal[] = [];
  for (const { slug, signed, links } of waiting) {
    const stored = signed === null ? null : await load(slug);
    const chosen = stored?.agreement.dateClaims.find((claim) => claim.chosen);
    if (signed && chosen && chosen.on !== signed.on)
      refusals.push(...signed.refusal.map((refusal) => ({ ...refusal, params: { on: chosen.on } })));
    for (const { to, refusal } of links) {
      if (known.has(to)) continue;
      if (await load(to)) known.add(to);
      else refusals.push(...refusal);
    }
  }
  return refusals;
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

async function write(change: Change, { agreement, added, changed, raised }: AgreementPlan): Promise<void> {
  for (const kind of ORDER) {
    for (const { noun, before } of [...raised, ...changed])
      if (noun.kind === kind) await change.put(agreement, noun, before, reasonOf(noun));
    const fresh = added.filter(({ noun }) => noun.kind === kind);
    for (let at = 0; at < fresh.length; at += AT_ONCE) {
      const some = fresh.slice(at, at + AT_ONCE);
      await change.putNew(some.map(({ noun }) => ({ agreement, noun, reason: reasonOf(noun) })));
    }
  }
}

/** A judgement and a moved deadline bring their reason along. */
function reasonOf(noun: NounChange["noun"]): string | null {
  return noun.kind === "assessment" || noun.kind === "extension" ? noun.value.reason.en : null;
}
