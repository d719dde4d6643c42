import { happenedBy, recordAsOf } from "@/lib/domain/as-of";
import { daysBetween } from "@/lib/domain/dates";
import { computeDeadline } from "@/lib/domain/deadline/compute";
import { baseOf } from "@/lib/domain/deadline/question";
import type { HolidayLookup } from "@/lib/domain/deadline/rollover";
import { deliveryOf, standing } from "@/lib/domain/delivery";
import { lastChecked, summariseEvidence } from "@/lib/domain/evidence-summary";
import type { AgreementRecord, Commitment, Evidence, IsoDate } from "@/lib/domain/record";
import { scheduleOf } from "@/lib/domain/schedule";
import { zonesOf } from "@/lib/domain/today";
import { totalsOf } from "@/lib/domain/totals";
import type { AgreementView, CommitmentView, Deadline, EvidenceItem } from "@/lib/domain/view";

/** The day shown, today where the day ends last, and what is known of holidays. */
export type ViewDay = { day: IsoDate; today: IsoDate; isHoliday: HolidayLookup };

const order = (a: string, b: string) => (a === b ? 0 : a > b ? 1 : -1);
const newestFirst = (a: Evidence, b: Evidence) =>
  order(happenedBy(b), happenedBy(a)) || b.id.length - a.id.length || order(b.id, a.id);

/** The day a commitment of the agreement was delivered, as far as the (already dated) record says. */
function deliveryDay(record: AgreementRecord, ref: string): IsoDate | null {
  const whole = standing(record.assessments.filter((one) => one.commitment === ref && one.party === null));
  return whole?.state === "delivered" ? whole.effectiveOn : null;
}

function deadlineOf(record: AgreementRecord, commitment: Commitment, at: ViewDay): Deadline {
  return computeDeadline({
    rule: commitment.rule,
    extensions: record.extensions.filter((one) => one.commitment === commitment.ref),
    signedOn: record.agreement.signing.on,
    dateClaims: record.agreement.dateClaims,
    calendars: record.agreement.parties.map((party) => party.calendar),
    asOf: at.day,
    isHoliday: at.isHoliday,
    deliveredOn: (ref) => deliveryDay(record, ref),
  });
}

/** Where the time up to the due date began: for a repeated duty, at the occurrence before it. */
function startOf(record: AgreementRecord, deadline: Deadline): IsoDate | null {
  const base = baseOf(deadline.rule, {
    signedOn: record.agreement.signing.on,
    deliveredOn: (ref) => deliveryDay(record, ref),
  });
  const place = deadline.dueOn === null ? -1 : deadline.occurrences.indexOf(deadline.dueOn);
  return deadline.occurrences[place - 1] ?? base;
}

function itemsFor(evidence: readonly Evidence[], ref: string): EvidenceItem[] {
  return evidence.flatMap((item) => {
    const bearing = item.relations.find((one) => one.commitment === ref);
    return bearing ? [{ ...item, relation: bearing.relation, why: bearing.why }] : [];
  });
}

/** `record` is already as of the day; its evidence stands newest first. */
function commitmentView(record: AgreementRecord, commitment: Commitment, at: ViewDay): CommitmentView {
  const { rule: _, ...rest } = commitment;
  const ofThis = <T extends { commitment: string }>(nouns: readonly T[]) =>
    nouns.filter((noun) => noun.commitment === commitment.ref);
  const steps = ofThis(record.steps);
  const assessments = ofThis(record.assessments);
  const checks = record.checks.filter((check) => check.commitment === null || check.commitment === commitment.ref);
  const evidenceItems = itemsFor(record.evidence, commitment.ref);
  const deadline = deadlineOf(record, commitment, at);
  const delivery = deliveryOf(assessments, steps, record.agreement);
  const schedule = scheduleOf({
    kind: deadline.rule.kind,
    dueOn: deadline.dueOn,
    startsOn: startOf(record, deadline),
    delivery,
    day: at.day,
    zones: zonesOf(record.agreement),
  });
  return {
    ...rest,
    // The record does not date the link, but it does date the judgement that one commitment took the other's place.
    supersededBy: delivery.state === "superseded" ? rest.supersededBy : null,
    deadline,
    delivery,
    schedule,
    evidence: summariseEvidence(evidenceItems, checks, at.day),
    steps,
    evidenceItems,
    assessments,
    checks,
    extensions: ofThis(record.extensions),
    suggestions: ofThis(record.suggestions),
  };
}

/**
 * Everything that is shown of an agreement on `at.day`, from everything the
 * record holds about it. Pure: the same record and day give the same view.
 */
export function agreementView(record: AgreementRecord, at: ViewDay): AgreementView {
  const dated = recordAsOf(record, at.day);
  const evidence = [...dated.evidence].sort(newestFirst);
  const world = { ...dated, evidence };
  const commitments = dated.commitments.map((commitment) => commitmentView(world, commitment, at));
  return {
    ...record.agreement,
    asOf: at.day,
    today: at.today,
    signed: record.agreement.signing.on <= at.day,
    daysSinceSigning: daysBetween(record.agreement.signing.on, at.day),
    ...lastChecked(dated.checks.filter((check) => check.commitment === null)),
    commitments,
    evidence,
    totals: totalsOf(commitments),
  };
}
