import type { Change } from "@/lib/data/change-record";
import { concerns, onlyRaisesVersion } from "@/lib/domain/history";
import type { Agreement, AuditEntry, Commitment } from "@/lib/domain/record";

/**
 * What was recorded about a commitment (or, with null, about the agreement as a
 * whole) after `version` of it, oldest first. A version's own entry is the last
 * of its change; only an import goes on to what lies under the commitment.
 */
export async function changesSince(
  change: Pick<Change, "entriesOf">,
  agreement: string,
  ref: string | null,
  version: number,
): Promise<AuditEntry[]> {
  const entries = (await change.entriesOf(agreement)).filter((entry) => concerns(entry, ref));
  const kind = ref === null ? "agreement" : "commitment";
  const own = entries.find(
    (entry) => entry.subjectKind === kind && (entry.after as Agreement | Commitment | null)?.version === version,
  );
  if (!own) return []; // a version that never was: there is nothing to compare with
  const later = entries.filter((entry) => entry.id > own.id);
  const next = later.findIndex(
    (entry) =>
      !(own.action === "import-agreement" && entry.action === own.action && entry.recordedAt === own.recordedAt),
  );
  return next < 0 ? [] : later.slice(next).filter((entry) => !onlyRaisesVersion(entry));
}
