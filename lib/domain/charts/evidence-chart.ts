import { addCounts } from "@/lib/domain/charts/add-counts";
import type { Finding } from "@/lib/domain/charts/finding";
import { type Stalest, stalestOf, updateDays } from "@/lib/domain/charts/updates";
import { counts } from "@/lib/domain/evidence-summary";
import { addMonths, monthOf, monthsBetween } from "@/lib/domain/months";
import { ofEach } from "@/lib/domain/of-each";
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

type MonthCounts = Omit<EvidenceMonth, "month">;

/** What an agreement adds to the columns, by month, and what stands in none. */
const ownMonths = ofEach((view) => {
  const months = new Map<string, MonthCounts>();
  const { evidence } = view;
  const updates = updateDays(view);
  const undated = evidence.filter(({ precision }) => precision === "year").length;
  for (const item of evidence)
    if (item.precision !== "year") {
      const counting = countsForAny(item) ? 1 : 0;
      addCounts(months, monthOf(item.on), { counting, other: 1 - counting, updates: 0 });
    }
  for (const on of updates) addCounts(months, monthOf(on), { counting: 0, other: 0, updates: 1 });
  const counting = evidence.filter(countsForAny).length;
  return { months, undated, total: evidence.length, counting, updates: updates.length };
});

/**
 * - `evidence-none`: nothing dated is on record.
 * - `evidence-counted`: `total` items, `counting` of them for some commitment; most (`peak`) in `peakMonth`,
 *   the latest in `lastMonth`, which is `quietMonths` whole months before the day shown.
 */
function findingOf(total: number, counting: number, months: readonly EvidenceMonth[], day: IsoDate): Finding {
  const busy = months.filter((month) => month.counting + month.other > 0);
  const last = busy.at(-1);
  if (!last) return { code: "evidence-none", params: { total } };
  const peak = busy.reduce((most, one) => (one.counting + one.other > most.counting + most.other ? one : most));
  return {
    code: "evidence-counted",
    params: {
      total,
      counting,
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
  const own = agreements.map((agreement) => ownMonths(agreement));
  const byMonth = new Map<string, MonthCounts>();
  for (const one of own) for (const [month, counts] of one.months) addCounts(byMonth, month, counts);
  const starts = [...new Set([...agreements.map(({ signing }) => monthOf(signing.on)), ...byMonth.keys()])].sort();
  const months: EvidenceMonth[] = [];
  const ends = [monthOf(day), addMonths(starts.at(-1) ?? monthOf(day), MOST_QUIET_MONTHS)].sort();
  for (let month = starts[0]; month !== undefined && month <= (ends[0] ?? ""); month = addMonths(month, 1)) {
    months.push({ month, ...(byMonth.get(month) ?? { counting: 0, other: 0, updates: 0 }) });
  }
  const sum = (key: "undated" | "total" | "counting" | "updates") => own.reduce((all, one) => all + one[key], 0);
  const total = sum("total");
  return {
    months,
    undated: sum("undated"),
    total,
    updates: sum("updates"),
    stalest: stalestOf(agreements, day),
    finding: findingOf(total, sum("counting"), months, day),
  };
}
