import { onlyRaisesVersion } from "@/lib/domain/history";
import { followRules, type MovedRule } from "@/lib/domain/moved-deadline";
import type { Assessment, AuditEntry, Evidence, Extension, Withdrawal } from "@/lib/domain/record";

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

const WITHDRAWABLE = new Set(["evidence", "assessment", "extension"]);
const keyOf = ({ subjectKind, commitment, subjectId }: Told) =>
  subjectKind === "evidence" ? `evidence ${subjectId}` : `${subjectKind} ${commitment}/${subjectId}`;
const withdrawalIn = (entry: Told) => (entry.after as Evidence | Assessment | Extension | null)?.withdrawn ?? null;

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
