import { endOfMonth } from "@/lib/domain/dates";
import type { AgreementRecord, Evidence, IsoDate } from "@/lib/domain/record";

/** The last day on which an event known to this precision can have happened. */
export function happenedBy(event: Pick<Evidence, "on" | "precision">): IsoDate {
  if (event.precision === "month") return endOfMonth(event.on);
  if (event.precision === "year") return `${event.on.slice(0, 4)}-12-31`;
  return event.on;
}

/**
 * The record in the world of `day`, as far as is known: what had happened by
 * then and has not been withdrawn. An event known only to its month or year
 * counts once that month or year is over.
 */
export function recordAsOf(record: AgreementRecord, day: IsoDate): AgreementRecord {
  return {
    agreement: record.agreement,
    commitments: record.commitments,
    steps: record.steps.map((step) =>
      step.completedOn !== null && step.completedOn > day ? { ...step, completedOn: null } : step,
    ),
    evidence: record.evidence.filter((item) => item.withdrawn === null && happenedBy(item) <= day),
    assessments: record.assessments.filter((one) => one.withdrawn === null && one.effectiveOn <= day),
    checks: record.checks.filter((check) => check.withdrawn === null && check.on <= day),
    extensions: record.extensions.filter((one) => one.withdrawn === null && one.agreedOn <= day),
    suggestions: record.suggestions.filter((one) => one.receivedOn <= day),
  };
}
