import type { Finding } from "@/lib/domain/charts/finding";
import { counts } from "@/lib/domain/evidence-summary";
import { addMonths, monthOf, monthsBetween } from "@/lib/domain/months";
import type { Evidence, IsoDate } from "@/lib/domain/record";
import type { AgreementView } from "@/lib/domain/view";

/** Empty months shown after the last signing or item: a day centuries ahead adds nothing but emptiness. */
export const MOST_QUIET_MONTHS = 60;

/** Items whose event lies in the month (`YYYY-MM`), once each: those that count for some commitment, and the others. */
export type EvidenceMonth = { month: string; counting: number; other: number };
export type EvidenceChart = {
  months: EvidenceMonth[];
  /** Items known only to their year; they stand in no month. */
  undated: number;
  total: number;
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
 * Evidence by the month of its event, from the first signing (or the first item,
 * when that came earlier) to the month of `day`, empty months included, but of
 * those after the last signing or item at most sixty.
 */
export function evidenceChart(agreements: readonly AgreementView[], day: IsoDate): EvidenceChart {
  const items = agreements.flatMap((agreement) => agreement.evidence);
  const dated = items.filter((item) => item.precision !== "year");
  const starts = [...agreements.map(({ signing }) => signing.on), ...dated.map((item) => item.on)].map(monthOf).sort();
  const months: EvidenceMonth[] = [];
  const ends = [monthOf(day), addMonths(starts.at(-1) ?? monthOf(day), MOST_QUIET_MONTHS)].sort();
  for (let month = starts[0]; month !== undefined && month <= (ends[0] ?? ""); month = addMonths(month, 1)) {
    months.push({ month, counting: 0, other: 0 });
  }
  const byMonth = new Map(months.map((one) => [one.month, one]));
  for (const item of dated) {
    const month = byMonth.get(monthOf(item.on));
    if (month) month[countsForAny(item) ? "counting" : "other"] += 1;
  }
  return { months, undated: items.length - dated.length, total: items.length, finding: findingOf(items, months, day) };
}
