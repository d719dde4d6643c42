import type { AuditEntry, IsoInstant } from "@/lib/domain/record";
import type { AgreementView, CommitmentView } from "@/lib/domain/view";

type Entry = Pick<AuditEntry, "id" | "recordedAt" | "agreement" | "commitment" | "subjectKind">;
/** The entry that changed something last, and when it was recorded. */
export type LastChange = { id: number; recordedAt: IsoInstant };
/** By agreement and ref; the agreement's own entry under an empty ref. */
export type LastChanges = ReadonlyMap<string, LastChange>;

const key = (agreement: string, ref: string) => JSON.stringify([agreement, ref]);

/** The last entry of every commitment and agreement; entries stand in the order of their ids. */
export function lastChanges(entries: readonly Entry[]): LastChanges {
  const last = new Map<string, LastChange>();
  for (const { id, recordedAt, agreement, commitment, subjectKind } of entries) {
    const ref = commitment ?? (subjectKind === "agreement" ? "" : null);
    if (ref !== null) last.set(key(agreement, ref), { id, recordedAt });
  }
  return last;
}

/**
 * The last change that can have moved a commitment's date or what is said of it:
 * of the commitment itself, of its agreement's own entry, or of a commitment
 * whose delivery starts its period. Its id never falls, and rises whenever the
 * date moves, because no date moves without an entry.
 */
export function lastChangeOf(
  changes: LastChanges,
  agreement: Pick<AgreementView, "slug" | "commitments">,
  commitment: Pick<CommitmentView, "ref" | "deadline">,
): LastChange | null {
  const found = [changes.get(key(agreement.slug, "")), ...behind(changes, agreement, commitment, new Set())];
  return found.reduce<LastChange | null>((last, one) => (one && (!last || one.id > last.id) ? one : last), null);
}

function behind(
  changes: LastChanges,
  agreement: Pick<AgreementView, "slug" | "commitments">,
  { ref, deadline }: Pick<CommitmentView, "ref" | "deadline">,
  seen: Set<string>,
): (LastChange | undefined)[] {
  seen.add(ref);
  const own = changes.get(key(agreement.slug, ref));
  const from = "from" in deadline.rule ? deadline.rule.from : "signing";
  if (from === "signing" || !("commitment" in from) || seen.has(from.commitment)) return [own];
  const first = agreement.commitments.find((one) => one.ref === from.commitment);
  return first ? [own, ...behind(changes, agreement, first, seen)] : [own];
}
