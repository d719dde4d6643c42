import type { Finding } from "@/lib/domain/charts/finding";
import { type Stalest, stalestOf, updateDays } from "@/lib/domain/charts/updates";
import { counts } from "@/lib/domain/evidence-summary";
import { addMonths, monthOf, monthsBetween } from "@/lib/domain/months";
import type { Evidence, IsoDate } from "@/lib/domain/record";
import type { AgreementView } from "@/lib/domain/view";

/** Empty months shown after the last signing or item: a day centuries ahead adds nothing but emptiness. */
export const MOST_QUIET_MONTHS = 60;

/**
 * Items whose event lies in the month (`YYYY-MM`), once each: those that count for some commitment, and the
 * others. `updates`: judgements, steps done, checks and extensions of the month.
 */
export type EvidenceMonth = { month: string; counting: number; other: number; updates: number };
export type EvidenceChart = {
  months: EvidenceMonth[];
  /** Items known only to their year; they stand in no month. */
  undated: number;
  total: number;
  updates: number;
  stalest: Stalest[];
  finding: Finding;
};

const countsForAny = (item: Evidence) => item.relations.some(({ relation }) => counts(relation));

/**
 * - `evidence-none`: nothing dated is on record.
 * - `evidence-counted`: `total` items, `counting` of them for some commitment; most (`peak`) in `peakMonth`,
 *   the latest in `lastMonth`, which is `quietMonths` whole months before the day shown.
 */
function findingOf(items: readonly Evidence[], months: readonly EvidenceMonth[], day: IsoDate): Finding {
  const busy = months.filter((month) => month.counting + month.other > 0);
  const last = busy.at(-1);
  if (!last) return { code: "evidence-none", params: { total: items.length } };
  const peak = busy.reduce((most, one) => (one.counting + one.other > most.counting + most.other ? one : most));
  return {
    code: "evidence-counted",
    params: {
      total: items.length,
      counting: items.filter(countsForAny).length,
      peak: peak.counting + peak.other,
      peakMonth: peak.month,
      lastMonth: last.month,
      quietMonths: Math.max(0, monthsBetween(last.month, monthOf(day)) - 1),
    },
  };
}

/**
 * Evidence and updates by month, from the first signing (or the first item or
 * update, when that came earlier) to the month of `day`, empty months included, but of
 * those after the last signing, item or update at most sixty.
 */
export function evidenceChart(agreements: readonly AgreementView[], day: IsoDate): EvidenceChart {
  const items = agreements.flatMap((agreement) => agreement.evidence);
  const dated = items.filter((item) => item.precision !== "year");
  const updates = agreements.flatMap(updateDays);
  const starts = [...agreements.map(({ signing }) => signing.on), ...dated.map((item) => item.on), ...updates]
    .map(monthOf)
    .sort();
  const months: EvidenceMonth[] = [];
  const ends = [monthOf(day), addMonths(starts.at(-1) ?? monthOf(day), MOST_QUIET_MONTHS)].sort();
  for (let month = starts[0]; month !== undefined && month <= (ends[0] ?? ""); month = addMonths(month, 1)) {
    months.push({ month, counting: 0, other: 0, updates: 0 });
  }
  const byMonth = new Map(months.map((one) => [one.month, one]));
  for (const item of dated) {
    const month = byMonth.get(monthOf(item.on));
    if (month) month[countsForAny(item) ? "counting" : "other"] += 1;
  }
  for (const on of updates) {
    const month = byMonth.get(monthOf(on));
    if (month) month.updates += 1;
  }
  return {
    months,
    undated: items.length - dated.length,
    total: items.length,
    updates: updates.length,
    stalest: stalestOf(agreements, day),
    finding: findingOf(items, months, day),
  };
}
