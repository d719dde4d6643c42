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

/** The record as of the day, its evidence newest first, and what lies under each commitment. */
type World = AgreementRecord & {
  zones: string[];
  under: (ref: string) => Under;
  checksOf: (ref: string) => AgreementRecord["checks"];
};
type Under = Pick<AgreementRecord, "steps" | "assessments" | "extensions" | "suggestions"> & {
  items: EvidenceItem[];
};

const nothing = (): Under => ({ steps: [], assessments: [], extensions: [], suggestions: [], items: [] });

/** Sorts what lies under commitments by commitment, in one pass over the record. */
function worldOf(dated: AgreementRecord): World {
  const evidence = [...dated.evidence].sort(newestFirst);
  const shelves = new Map(dated.commitments.map(({ ref }) => [ref, nothing()]));
  for (const list of ["steps", "assessments", "extensions", "suggestions"] as const)
    for (const noun of dated[list]) (shelves.get(noun.commitment)?.[list] as (typeof noun)[] | undefined)?.push(noun);
  for (const item of evidence) {
    const seen = new Set<string>();
    for (const { commitment, relation, why } of item.relations) {
      if (!seen.has(commitment)) shelves.get(commitment)?.items.push({ ...item, relation, why });
      seen.add(commitment);
    }
  }
  return {
    ...{ ...dated, evidence, zones: zonesOf(dated.agreement), checksOf: checksBy(dated.checks) },
    under: (ref) => shelves.get(ref) ?? nothing(),
  };
}

/** The checks that count for a commitment: those of the whole agreement, most often the only ones, and its own. */
function checksBy(checks: AgreementRecord["checks"]): World["checksOf"] {
  const common = checks.filter(({ commitment }) => commitment === null);
  const apart = new Set(checks.map(({ commitment }) => commitment));
  return (ref) =>
    apart.has(ref) ? checks.filter(({ commitment }) => commitment === null || commitment === ref) : common;
}

/** The day a commitment of the agreement was delivered, as far as the record says. */
function deliveryDay(world: World, ref: string): IsoDate | null {
  const whole = standing(world.under(ref).assessments.filter((one) => one.party === null));
  return whole?.state === "delivered" ? whole.effectiveOn : null;
}

function deadlineOf(record: World, commitment: Commitment, at: ViewDay): Deadline {
  return computeDeadline({
    rule: commitment.rule,
    extensions: record.under(commitment.ref).extensions,
    signedOn: record.agreement.signing.on,
    dateClaims: record.agreement.dateClaims,
    calendars: record.agreement.parties.map((party) => party.calendar),
    asOf: at.day,
    isHoliday: at.isHoliday,
    deliveredOn: (ref) => deliveryDay(record, ref),
  });
}

/** Where the time up to the due date began: for a repeated duty, at the occurrence before it. */
function startOf(record: World, deadline: Deadline): IsoDate | null {
  const base = baseOf(deadline.rule, {
    signedOn: record.agreement.signing.on,
    deliveredOn: (ref) => deliveryDay(record, ref),
  });
  const place = deadline.dueOn === null ? -1 : deadline.occurrences.indexOf(deadline.dueOn);
  return deadline.occurrences[place - 1] ?? base;
}

function commitmentView(record: World, commitment: Commitment, at: ViewDay): CommitmentView {
  const { rule: _, ...rest } = commitment;
  const { items: evidenceItems, steps, assessments, extensions, suggestions } = record.under(commitment.ref);
  const checks = record.checksOf(commitment.ref);
  const deadline = deadlineOf(record, commitment, at);
  const delivery = deliveryOf(assessments, steps, record.agreement);
  const schedule = scheduleOf({
    kind: deadline.rule.kind,
    dueOn: deadline.dueOn,
    startsOn: startOf(record, deadline),
    delivery,
    day: at.day,
    zones: record.zones,
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
    extensions,
    suggestions,
  };
}

/**
 * Everything that is shown of an agreement on `at.day`, from everything the
 * record holds about it. Pure: the same record and day give the same view.
 */
export function agreementView(record: AgreementRecord, at: ViewDay): AgreementView {
  const dated = recordAsOf(record, at.day);
  const world = worldOf(dated);
  const commitments = dated.commitments.map((commitment) => commitmentView(world, commitment, at));
  return {
    ...record.agreement,
    asOf: at.day,
    today: at.today,
    signed: record.agreement.signing.on <= at.day,
    daysSinceSigning: daysBetween(record.agreement.signing.on, at.day),
    ...lastChecked(dated.checks.filter((check) => check.commitment === null)),
    commitments,
    evidence: world.evidence,
    totals: totalsOf(commitments),
  };
}
