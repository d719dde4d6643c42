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

/** The rows of the picture, the longest ago first. */
export function freshnessGroups(
  locale: Locale,
  rows: readonly FreshnessRow[],
  titles: ReadonlyMap<string, Text>,
): FreshnessGroup[] {
  const t = translator(locale, "charts");
  const groups = new Map<string, FreshnessGroup>();
  for (const { agreement, ref, days, band } of rows) {
    const key = `${agreement} ${days}`;
    const ago = days === null ? t("freshness.never") : t("freshness.ago", { days });
    const title = titles.get(agreement)?.[locale] ?? agreement;
    const group = groups.get(key) ?? {
      ...{ key, agreement, refs: [], title, days },
      ...{ words: [ago, ""] as [string, string], paint: freshnessPaint(band) },
    };
    group.refs.push(ref);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({
    ...group,
    words: [group.words[0], whichOf(locale, group.refs)],
  }));
}

function whichOf(locale: Locale, refs: readonly string[]): string {
  const t = translator(locale, "charts");
  return refs.length > MOST_REFS
    ? t("freshness.commitments", { count: refs.length })
    : t("freshness.refs", { count: refs.length, refs: [...refs].sort().join(", ") });
}

/** The first rows, which are the oldest; never more than a picture holds. */
export function shownGroups(groups: readonly FreshnessGroup[]): FreshnessGroup[] {
  return groups.slice(0, MOST_ROWS);
}
