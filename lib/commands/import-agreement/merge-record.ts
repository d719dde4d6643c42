import { differences, type FieldChange } from "@/lib/commands/import-agreement/differences";
import {
  keptInAgreement,
  mergeAgreement,
  mergeList,
  unmentioned,
} from "@/lib/commands/import-agreement/merge-agreement";
import type { Noun } from "@/lib/data/write-noun";
import type {
  AgreementRecord,
  CommitmentName,
  Evidence,
  IsoInstant,
  SubjectKind,
  Withdrawal,
} from "@/lib/domain/record";

/** Who imports, and when: what a file leaves open about each item. */
export type Stamp = { by: string; at: IsoInstant };

/** One noun to write. `before` is null when it is new; `fields` is empty when only its version rises. */
export type NounChange = { noun: Noun; before: Noun["value"] | null; fields: FieldChange[] };
export type Merge = { changes: NounChange[]; unchanged: number; kept: string[] };

/** A file says nothing of suggestions: they are decided here, and stay. */
type Lists = Omit<AgreementRecord, "agreement" | "suggestions">;
type Listed<K extends keyof Lists> = Lists[K][number];
type Authored = { by: string; recordedAt: IsoInstant; withdrawn?: Withdrawal | null };

/** The id of an item within its agreement, for people and for matching: `07`, `07 a01`, `e03`. */
const idOf = {
  commitments: (item: Listed<"commitments">) => item.ref,
  steps: (item: Listed<"steps">) => `${item.commitment} ${item.id}`,
  evidence: (item: Listed<"evidence">) => item.id,
  assessments: (item: Listed<"assessments">) => `${item.commitment} ${item.id}`,
  checks: (item: Listed<"checks">) => item.id,
  extensions: (item: Listed<"extensions">) => `${item.commitment} ${item.id}`,
};

const nameOfLink = ({ agreement, commitment }: CommitmentName) => `${agreement}/${commitment}`;

const kindOf: { [K in keyof Lists]: SubjectKind } = {
  commitments: "commitment",
  steps: "step",
  evidence: "evidence",
  assessments: "assessment",
  checks: "check",
  extensions: "extension",
};

/** An item's author and time stay as first recorded, unless the file names another author. What was withdrawn stays so. */
function stamped<T extends Authored>(given: T, stored: T | null, stamp: Stamp): T {
  const by = given.by || (stored?.by ?? stamp.by);
  const recordedAt = stored?.recordedAt ?? stamp.at;
  return "withdrawn" in given
    ? { ...given, by, recordedAt, withdrawn: given.withdrawn ?? stored?.withdrawn ?? null }
    : { ...given, by, recordedAt };
}

function mergeEvidence(given: Evidence, stored: Evidence | null, stamp: Stamp): Evidence {
  return {
    ...given,
    recordedAt: stored?.recordedAt ?? stamp.at,
    withdrawn: given.withdrawn ?? stored?.withdrawn ?? null,
    relations: mergeList(stored?.relations ?? [], given.relations, (relation) => relation.commitment),
  };
}

/**
 * What writing a file's nouns over the stored ones would change, in the order in
 * which they can be written. Nothing is taken away: what the file leaves out is
 * kept and listed. Versions rise by one for every noun that changes, and for a
 * commitment when anything under it does.
 */
export function mergeRecord(stored: AgreementRecord | null, given: AgreementRecord, stamp: Stamp): Merge {
  const changes: NounChange[] = [];
  const kept: string[] = stored ? keptInAgreement(stored.agreement, given.agreement) : [];
  let unchanged = 0;

  function mergeKind<K extends keyof Lists>(
    list: K,
    fill: (item: Listed<K>, old: Listed<K> | null) => Listed<K>,
    asNoun: (item: Listed<K>) => Noun,
  ): void {
    const nameOf = idOf[list] as (item: Listed<K>) => string;
    const before = (stored?.[list] ?? []) as Listed<K>[];
    const after = given[list] as Listed<K>[];
    const old = new Map(before.map((item) => [nameOf(item), item]));
    kept.push(...unmentioned(before, after, nameOf).map((name) => `${kindOf[list]} ${name}`));
    for (const item of after) {
      const was = old.get(nameOf(item)) ?? null;
      const filled = fill(item, was);
      const fields = was ? differences(was, filled) : [];
      if (was && fields.length === 0) unchanged += 1;
      else changes.push({ noun: asNoun(filled), before: was, fields });
    }
  }

  const agreement = stored ? mergeAgreement(stored.agreement, given.agreement) : { ...given.agreement, version: 1 };
  const fields = stored ? differences(stored.agreement, agreement) : [];
  if (stored && fields.length === 0) unchanged += 1;
  else changes.push({ noun: { kind: "agreement", value: agreement }, before: stored?.agreement ?? null, fields });

  mergeKind(
    "commitments",
    (item, old) => {
      const linked = old?.comparable ?? [];
      kept.push(
        ...unmentioned(linked, item.comparable, nameOfLink).map((name) => `${item.ref} comparable with ${name}`),
      );
      return { ...item, version: old?.version ?? 1, comparable: mergeList(linked, item.comparable, nameOfLink) };
    },
    (value) => ({ kind: "commitment", value }),
  );
  mergeKind(
    "steps",
    (item) => item,
    (value) => ({ kind: "step", value }),
  );
  mergeKind(
    "evidence",
    (item, old) => mergeEvidence(item, old, stamp),
    (value) => ({ kind: "evidence", value }),
  );
  mergeKind(
    "assessments",
    (item, old) => stamped(item, old, stamp),
    (value) => ({ kind: "assessment", value }),
  );
  mergeKind(
    "checks",
    (item, old) => stamped(item, old, stamp),
    (value) => ({ kind: "check", value }),
  );
  mergeKind(
    "extensions",
    (item, old) => stamped(item, old, stamp),
    (value) => ({ kind: "extension", value }),
  );
  return { changes: stored ? withRaisedVersions(stored, changes) : changes, unchanged, kept };
}

/** Refs of the commitments that a change concerns; null stands for the agreement as a whole. */
function concerned({ noun, before }: NounChange): (string | null)[] {
  switch (noun.kind) {
    case "agreement":
      return [null];
    case "commitment":
      return [noun.value.ref];
    case "evidence":
      return [...noun.value.relations, ...(before ? (before as Evidence).relations : [])].map((one) => one.commitment);
    default:
      return [noun.value.commitment];
  }
}

function withRaisedVersions(stored: AgreementRecord, changes: NounChange[]): NounChange[] {
  const touched = new Set(changes.flatMap(concerned));
  const [agreementChange] = changes.filter(({ noun }) => noun.kind === "agreement");
  const commitmentChanges = changes.filter(({ noun }) => noun.kind === "commitment");
  const rest = changes.filter(({ noun }) => noun.kind !== "agreement" && noun.kind !== "commitment");

  const raise = ({ noun, before, fields }: NounChange): NounChange =>
    before && "version" in before && "version" in noun.value
      ? { before, fields, noun: { ...noun, value: { ...noun.value, version: before.version + 1 } } as Noun }
      : { noun, before, fields };
  const untouched = (noun: Noun): NounChange => ({ noun, before: noun.value, fields: [] });

  const named = new Set(commitmentChanges.map(({ noun }) => (noun.kind === "commitment" ? noun.value.ref : "")));
  const silent = stored.commitments.filter(({ ref }) => touched.has(ref) && !named.has(ref));
  const agreement = agreementChange ?? untouched({ kind: "agreement", value: stored.agreement });
  return [
    ...(touched.has(null) ? [agreement] : []),
    ...silent.map((value) => untouched({ kind: "commitment", value })),
    ...commitmentChanges,
  ]
    .map(raise)
    .concat(rest);
}
