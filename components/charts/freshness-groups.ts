import { freshnessPaint, type Paint } from "@/components/charts/paints";
import { MOST_ROWS } from "@/components/charts/pick-rows";
import type { FreshnessRow } from "@/lib/domain/charts/freshness-chart";
import type { Text } from "@/lib/domain/record";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Commitments of one agreement last looked at on the same day: one row of the picture. */
export type FreshnessGroup = {
  key: string;
  agreement: string;
  refs: string[];
  title: string;
  days: number | null;
  /** "158 days ago", and which commitments. */
  words: [ago: string, which: string];
  paint: Paint;
};

/** More refs than this are counted instead of named. */
const MOST_REFS = 2;

/** The rows of the picture, the longest ago first, and how many there would be without its bounds. */
export function freshnessGroups(
  locale: Locale,
  rows: readonly FreshnessRow[],
  titles: ReadonlyMap<string, Text>,
): { shown: FreshnessGroup[]; total: number } {
  const groups = new Map<string, FreshnessRow[]>();
  for (const row of rows) {
    const key = `${row.agreement} ${row.days}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  // Words only for what is drawn: a large record has thousands of groups.
  const shown = [...groups].slice(0, MOST_ROWS).map(([key, own]) => groupOf(locale, key, own, titles));
  return { shown, total: groups.size };
}

function groupOf(
  locale: Locale,
  key: string,
  rows: readonly FreshnessRow[],
  titles: ReadonlyMap<string, Text>,
): FreshnessGroup {
  const t = translator(locale, "charts");
  const { agreement = "", days = null, band = "never" } = rows[0] ?? {};
  const refs = rows.map(({ ref }) => ref);
  const ago = days === null ? t("freshness.never") : t("freshness.ago", { days });
  const title = titles.get(agreement)?.[locale] ?? agreement;
  return { key, agreement, refs, title, days, words: [ago, whichOf(locale, refs)], paint: freshnessPaint(band) };
}

function whichOf(locale: Locale, refs: readonly string[]): string {
  const t = translator(locale, "charts");
  return refs.length > MOST_REFS
    ? t("freshness.commitments", { count: refs.length })
    : t("freshness.refs", { count: refs.length, refs: [...refs].sort().join(", ") });
}
