import { Temporal } from "temporal-polyfill";
import { compareInstants, daysBetween } from "@/lib/domain/dates";
import type { Agreement, Assessment, IsoDate, Step } from "@/lib/domain/record";
import { todayIn, zonesOf } from "@/lib/domain/today";
import type { Delivery } from "@/lib/domain/view";

/** Later judgements stand: by the day they hold from, then by when they were recorded, then by id. */
function laterOf(a: Assessment, b: Assessment): Assessment {
  if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn > b.effectiveOn ? a : b;
  const recorded = compareInstants(a.recordedAt, b.recordedAt);
  if (recorded !== 0) return recorded > 0 ? a : b;
  return a.id.length > b.id.length || (a.id.length === b.id.length && a.id > b.id) ? a : b;
}

/** The judgement that stands; null when there is none. */
export function standing(assessments: readonly Assessment[]): Assessment | null {
  return assessments.reduce<Assessment | null>((latest, one) => (latest ? laterOf(latest, one) : one), null);
}

function progressOf(steps: readonly Step[], whole: Assessment | null): Pick<Delivery, "progress" | "progressFrom"> {
  if (steps.length > 0) {
    const done = steps.filter((step) => step.completedOn !== null).length;
    return { progress: Math.round((100 * done) / steps.length), progressFrom: "steps" };
  }
  // "Delivered" says by itself that all of it was done; every other state leaves the share open.
  const said = whole?.progress ?? (whole?.state === "delivered" ? 100 : null);
  return { progress: said, progressFrom: said === null ? null : "assessment" };
}

/** Days from delivery to what was today, by the agreement's own clock, when it was recorded; 0 when it was recorded at once. */
function recordedLater(whole: Assessment, zones: readonly string[]): number {
  const recordedOn = todayIn(zones, Temporal.Instant.from(whole.recordedAt));
  return Math.max(0, daysBetween(whole.effectiveOn, recordedOn));
}

/**
 * Delivery as judged by people: the standing assessment of the whole, beside it
 * those of single parties. `assessments` and `steps` are the commitment's, as of
 * the day shown. Progress is never stored: steps done over all steps, else what
 * the assessment says, else null for unknown.
 */
export function deliveryOf(
  assessments: readonly Assessment[],
  steps: readonly Step[],
  agreement: Pick<Agreement, "parties" | "signing">,
): Delivery {
  const whole = standing(assessments.filter((one) => one.party === null));
  const deliveredOn: IsoDate | null = whole?.state === "delivered" ? whole.effectiveOn : null;
  return {
    state: whole?.state ?? "not-assessed",
    disputed: whole?.disputed ?? false,
    ...progressOf(steps, whole),
    stepsDone: steps.filter((step) => step.completedOn !== null).length,
    stepsTotal: steps.length,
    assessedOn: whole?.effectiveOn ?? null,
    deliveredOn,
    recordedDaysLater: whole && deliveredOn !== null ? recordedLater(whole, zonesOf(agreement)) : null,
    reason: whole?.reason ?? null,
    evidence: whole?.evidence ?? [],
    byParty: agreement.parties.flatMap(({ code: party }) => {
      const share = standing(assessments.filter((one) => one.party === party));
      return share ? [{ party, state: share.state, disputed: share.disputed, assessedOn: share.effectiveOn }] : [];
    }),
  };
}
