import { daysBetween, latestOf } from "@/lib/domain/dates";
import {
  type Check,
  EVIDENCE_KINDS,
  EVIDENCE_RELATIONS,
  type EvidenceKind,
  type EvidenceRelation,
  type IsoDate,
} from "@/lib/domain/record";
import type { EvidenceItem, EvidenceSummary } from "@/lib/domain/view";

/** Relations that count towards a commitment's evidence; the others are shown and never counted. */
export const COUNTING_RELATIONS: readonly EvidenceRelation[] = ["supports", "contradicts", "candidate"];
/** After this many days without a check, what is known is called stale. */
export const STALE_AFTER_DAYS = 90;

export function counts(relation: EvidenceRelation): boolean {
  return COUNTING_RELATIONS.includes(relation);
}

/** The strongest kind of source among those that count; null when none does. */
function strongestOf(items: readonly EvidenceItem[]): EvidenceKind | null {
  const kinds = new Set(items.filter((item) => counts(item.relation)).map((item) => item.kind));
  return EVIDENCE_KINDS.find((kind) => kinds.has(kind)) ?? null;
}

/**
 * When someone last looked, and up to which day sources have been searched: the
 * furthest that any check reached, because a later look at fewer sources takes
 * nothing back.
 */
export function lastChecked(checks: readonly Check[]): { checkedOn: IsoDate | null; checkedUpTo: IsoDate | null } {
  return {
    checkedOn: latestOf(checks.map((check) => check.on)),
    checkedUpTo: latestOf(checks.map((check) => check.upTo)),
  };
}

/**
 * Counts one commitment's evidence on `day`. `items` and `checks` are those that
 * concern the commitment (checks of the whole agreement included), as of the day.
 */
export function summariseEvidence(
  items: readonly EvidenceItem[],
  checks: readonly Check[],
  day: IsoDate,
): EvidenceSummary {
  const byRelation = Object.fromEntries(
    EVIDENCE_RELATIONS.map((relation) => [relation, items.filter((item) => item.relation === relation).length]),
  ) as Record<EvidenceRelation, number>;
  const { checkedOn, checkedUpTo } = lastChecked(checks);
  const daysSinceCheck = checkedOn === null ? null : daysBetween(checkedOn, day);
  return {
    count: items.filter((item) => counts(item.relation)).length,
    byRelation,
    strongest: strongestOf(items),
    checkedOn,
    checkedUpTo,
    daysSinceCheck,
    stale: daysSinceCheck === null || daysSinceCheck > STALE_AFTER_DAYS,
  };
}
