import { onlyRaisesVersion } from "@/lib/domain/history";
import { followRules, type MovedRule } from "@/lib/domain/moved-deadline";
import type { Assessment, AuditEntry, Evidence, Withdrawal } from "@/lib/domain/record";

/** An entry with what only the entries around it can say. */
export type StoryEntry<E extends Told = Told> = {
  entry: E;
  /** How what this entry wrote was withdrawn later; null while it stands, and in the withdrawal itself. */
  struck: Withdrawal | null;
  /** For an assessment of the whole commitment: the judgement that held before; for its withdrawal, the one that holds after. */
  stateBefore: Assessment["state"] | null;
  /** For an extension or its withdrawal: the rules in force before and after. */
  rules: MovedRule | null;
  /** The sources that the entry rests on, as they stand in the last of the entries. */
  sources: Evidence[];
};

type Told = Pick<AuditEntry, "id" | "subjectKind" | "commitment" | "subjectId" | "before" | "after">;

const WITHDRAWABLE = new Set(["evidence", "assessment", "extension", "check"]);
const keyOf = ({ subjectKind, commitment, subjectId }: Told) =>
  subjectKind === "evidence" || subjectKind === "check"
    ? `${subjectKind} ${subjectId}`
    : `${subjectKind} ${commitment}/${subjectId}`;
const withdrawalIn = (entry: Told) => (entry.after as Pick<Evidence, "withdrawn"> | null)?.withdrawn ?? null;

/**
 * The story that entries about one agreement tell, in their order (oldest first). Entries that only
 * count a version are left out: what they belong to is told by their neighbours.
 */
export function storyOf<E extends Told>(entries: readonly E[]): StoryEntry<E>[] {
  const told = entries.filter((entry) => !onlyRaisesVersion(entry));
  const withdrawn = new Map<string, { id: number; withdrawal: Withdrawal }>();
  const sources = new Map<string, Evidence>();
  for (const entry of told) {
    if (entry.subjectKind === "evidence" && entry.after) sources.set(entry.subjectId, entry.after as Evidence);
    const withdrawal = WITHDRAWABLE.has(entry.subjectKind) ? withdrawalIn(entry) : null;
    if (withdrawal && !withdrawn.has(keyOf(entry))) withdrawn.set(keyOf(entry), { id: entry.id, withdrawal });
  }
  const judged = new Map<string, Assessment>();
  const rulesOf = followRules();
  return told.map((entry) => {
    const end = withdrawn.get(keyOf(entry));
    return {
      entry,
      struck: end && entry.id < end.id ? end.withdrawal : null,
      stateBefore: stateBefore(entry, judged),
      rules: rulesOf(entry),
      sources: sourceIds(entry).flatMap((id) => sources.get(id) ?? []),
    };
  });
}

/** What only the entries before them can say of some entries. */
export type Around = Pick<StoryEntry, "stateBefore" | "rules">;

/**
 * The same for a few entries out of many, of any number of agreements: by id, for those about a
 * judgement or an extension. `all` stands oldest first and holds every entry of `wanted`.
 */
export function aroundOf(all: readonly AuditEntry[], wanted: readonly Told[]): Map<number, Around> {
  const nameOf = ({ agreement, commitment }: Pick<AuditEntry, "agreement" | "commitment">) =>
    `${agreement}/${commitment}`;
  const isMoved = ({ subjectKind }: Told) => subjectKind === "assessment" || subjectKind === "extension";
  const ids = new Set(wanted.filter(isMoved).map(({ id }) => id));
  const concerned = new Map<string, AuditEntry[]>();
  if (ids.size === 0) return new Map();
  for (const entry of all) if (ids.has(entry.id)) concerned.set(nameOf(entry), []);
  for (const entry of all)
    if (isMoved(entry) || entry.subjectKind === "commitment") concerned.get(nameOf(entry))?.push(entry);
  const stories = [...concerned.values()].flatMap((entries) => storyOf(entries));
  return new Map(
    stories
      .filter(({ entry }) => ids.has(entry.id))
      .map(({ entry, stateBefore, rules }) => [entry.id, { stateBefore, rules }]),
  );
}

/** Keeps `judged` up to date on the way: the assessments that stand, by commitment and id. */
function stateBefore(entry: Told, judged: Map<string, Assessment>): Assessment["state"] | null {
  if (entry.subjectKind !== "assessment" || entry.after === null) return null;
  const after = entry.after as Assessment;
  const standing = [...judged.values()].filter((one) => one.commitment === after.commitment && one.id !== after.id);
  // The judgement that held: the latest by its own day, of those recorded on one day the last.
  const before = standing.reduce<Assessment | null>(
    (last, one) => (last === null || one.effectiveOn >= last.effectiveOn ? one : last),
    null,
  );
  if (after.party === null) {
    const key = `${after.commitment}/${after.id}`;
    judged.delete(key);
    if (after.withdrawn === null) judged.set(key, after);
  }
  return after.party === null ? (before?.state ?? null) : null;
}

function sourceIds({ subjectKind, after }: Told): string[] {
  if (subjectKind === "assessment") return (after as Assessment | null)?.evidence ?? [];
  const became = subjectKind === "suggestion" ? (after as { evidenceId: string | null } | null)?.evidenceId : null;
  return became ? [became] : [];
}
