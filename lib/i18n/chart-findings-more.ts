import type { BurnUpChart } from "@/lib/domain/charts/burn-up-chart";
import type { DeliveryGroups } from "@/lib/domain/charts/delivery-groups";
import type { FreshnessChart } from "@/lib/domain/charts/freshness-chart";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** How many themes, parties or agreements have a delivered commitment, disputed ones counted either way. */
export function groupsFinding(locale: Locale, { by, groups }: DeliveryGroups): string {
  const t = translator(locale, "findings");
  if (groups.length === 0) return t("noCommitments");
  const delivered = groups.map(({ bars }) => bars.find(({ state }) => state === "delivered"));
  const most = delivered.filter((bar) => bar && bar.count > 0).length;
  const least = delivered.filter((bar) => bar && bar.count > bar.disputed).length;
  const count = least === most ? String(most) : t("range", { low: least, high: most });
  return t(`groups.${by}`, { count, of: groups.length });
}

/** How many had come due and were delivered by the day shown, and how many have no date to come due on. */
export function burnUpFinding(locale: Locale, { day, total, dated, points, finding }: BurnUpChart): string {
  const t = translator(locale, "findings");
  if (total === 0) return t("noCommitments");
  const [due, low, high] = [finding.params.due, finding.params.deliveredLow, finding.params.deliveredHigh].map(Number);
  const delivered = low === high ? String(high) : t("range", { low: low ?? 0, high: high ?? 0 });
  const today = (due ?? 0) - (points.filter(({ on }) => on < day).at(-1)?.due ?? 0);
  const undated = total - dated;
  return t("burnUp", {
    day: formatDate(locale, day, "long"),
    due: dated === 0 ? t("burnUpNoneDated") : t("burnUpDue", { due: due ?? 0, dated, today }),
    delivered: t("burnUpDelivered", { delivered, of: total }),
    undated: dated > 0 && undated > 0 ? t("burnUpUndated", { undated }) : "",
  });
}

/** How many were looked at lately, how many longer ago, how many never. */
export function freshnessFinding(locale: Locale, { total, finding }: FreshnessChart): string {
  const t = translator(locale, "findings");
  if (total === 0) return t("noCommitments");
  const [fresh = 0, stale = 0, never = 0, longest = 0] = [
    finding.params.fresh,
    finding.params.stale,
    finding.params.never,
    finding.params.longest,
  ].map(Number);
  const others: string[] = [];
  if (stale > 0) others.push(t("freshnessStale", { stale, longest }));
  if (never > 0) others.push(t("freshnessNever", { never }));
  return t("freshness", {
    fresh,
    of: total,
    others: others.map((other) => `${t("evidenceSeparator")}${other}`).join(""),
  });
}
