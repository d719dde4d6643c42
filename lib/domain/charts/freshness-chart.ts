import type { Finding } from "@/lib/domain/charts/finding";
import { STALE_AFTER_DAYS } from "@/lib/domain/evidence-summary";
import { ofEach } from "@/lib/domain/of-each";
import type { IsoDate, Text } from "@/lib/domain/record";
import type { AgreementView } from "@/lib/domain/view";

/** How long ago someone last looked, the freshest first; the first two are not stale. */
export const FRESHNESS_BANDS = ["to-30", "to-90", "to-180", "over-180", "never"] as const;
export type FreshnessBand = (typeof FRESHNESS_BANDS)[number];

/** `days` from the last check to the day shown; null where nobody has looked. */
export type FreshnessRow = {
  agreement: string;
  ref: string;
  title: Text;
  checkedOn: IsoDate | null;
  checkedUpTo: IsoDate | null;
  days: number | null;
  band: FreshnessBand;
};
export type FreshnessChart = {
  total: number;
  bars: { band: FreshnessBand; count: number }[];
  /** Never looked at first, then the longest ago; equal ones in record order. */
  rows: FreshnessRow[];
  finding: Finding;
};

function bandOf(days: number | null): FreshnessBand {
  if (days === null) return "never";
  if (days <= 30) return "to-30";
  if (days <= STALE_AFTER_DAYS) return "to-90";
  return days <= 180 ? "to-180" : "over-180";
}

/**
 * - `freshness-none-listed`: there are no commitments.
 * - `freshness-counted`: `fresh` of `of` were looked at in the 90 days up to the day shown, `stale` longer ago
 *   (the longest `longest` days), `never` not at all.
 */
function findingOf(rows: readonly FreshnessRow[]): Finding {
  if (rows.length === 0) return { code: "freshness-none-listed", params: {} };
  const never = rows.filter(({ days }) => days === null).length;
  const stale = rows.filter(({ days }) => days !== null && days > STALE_AFTER_DAYS).length;
  const longest = rows[never]?.days ?? 0; // the longest ago come first, after those never looked at
  return {
    code: "freshness-counted",
    params: { of: rows.length, fresh: rows.length - never - stale, stale, never, longest: Math.max(0, longest) },
  };
}

const age = ({ days }: FreshnessRow) => days ?? Number.POSITIVE_INFINITY;
const oldestFirst = (a: FreshnessRow, b: FreshnessRow) => (age(a) === age(b) ? 0 : age(b) - age(a));

/** An agreement's own, in the order of the whole. */
const ownRows = ofEach(({ slug, commitments }) =>
  commitments
    .map(({ ref, title, evidence: { checkedOn, checkedUpTo, daysSinceCheck: days } }) => ({
      agreement: slug,
      ref,
      title,
      checkedOn,
      checkedUpTo,
      days,
      band: bandOf(days),
    }))
    .sort(oldestFirst),
);

/** How long ago each commitment was last looked at. */
export function freshnessChart(agreements: readonly AgreementView[]): FreshnessChart {
  const rows = agreements.flatMap((agreement) => ownRows(agreement)).sort(oldestFirst);
  const bars = FRESHNESS_BANDS.map((band) => ({ band, count: rows.filter((row) => row.band === band).length }));
  return { total: rows.length, bars, rows, finding: findingOf(rows) };
}
