import type { DeliveryChart } from "@/lib/domain/charts/delivery-chart";
import type { EvidenceChart } from "@/lib/domain/charts/evidence-chart";
import { DELIVERY_ORDER } from "@/lib/domain/charts/order";
import type { ProgressChart } from "@/lib/domain/charts/progress-chart";
import type { ScheduleChart } from "@/lib/domain/charts/schedule-chart";
import type { DatedRow } from "@/lib/domain/charts/schedule-days";
import { periodName } from "@/lib/i18n/axis-dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/**
 * The one sentence above each chart, worded from the chart's own numbers. Where
 * disputed items could go either way the sentence gives both ends.
 */

export function deliveryFinding(locale: Locale, { total, bars }: DeliveryChart): string {
  const t = translator(locale, "findings");
  const of = (state: string) => bars.find((bar) => bar.state === state) ?? { count: 0, disputed: 0 };
  if (total === 0) return t("noCommitments");
  if (of("not-assessed").count === total) return t("deliveryNoneAssessed", { of: total });
  const done = of("delivered");
  const delivered =
    done.disputed > 0
      ? t("deliveredBetween", { low: done.count - done.disputed, high: done.count, of: total })
      : t("delivered", { delivered: done.count, of: total });
  const others = DELIVERY_ORDER.filter((state) => state !== "delivered" && of(state).count > 0).map((state) => {
    const { count, disputed } = of(state);
    const range = disputed > 0 ? t("between", { low: count - disputed, high: count }) : t("exactly", { count });
    return t(`state.${state}`, { count: range });
  });
  const disputed = bars.reduce((sum, bar) => sum + bar.disputed, 0);
  const main =
    others.length > 0
      ? t("deliveryWithOthers", { delivered, others: others.join(t("separator")) })
      : t("delivery", { delivered });
  return disputed > 0 ? `${main}${t("sentenceSpace")}${t("disputed", { count: disputed })}` : main;
}

export function progressFinding(locale: Locale, { rows }: ProgressChart): string {
  const t = translator(locale, "findings");
  if (rows.length === 0) return t("noCommitments");
  const known = rows.filter(({ progress }) => progress !== null).length;
  const timed = rows.filter(({ timeUsed }) => timeUsed !== null).length;
  const spent = rows.filter(({ timeUsed, schedule }) => timeUsed !== null && schedule === "passed").length;
  const sum = (key: "stepsDone" | "stepsTotal") => rows.reduce((all, row) => all + row[key], 0);
  const stepsTotal = sum("stepsTotal");
  const parts = [
    known === 0 ? t("progressUnknown", { of: rows.length }) : t("progressKnown", { known, of: rows.length }),
  ];
  if (stepsTotal > 0) parts.push(t("progressSteps", { stepsDone: sum("stepsDone"), stepsTotal }));
  const time = timed === 0 ? t("progressUntimed") : t("progressTime", { spent, timed });
  return t("progress", { known: parts.join(t("separator")), time });
}

/** `rows` are the dated commitments, the longest past first. */
export function scheduleFinding(
  locale: Locale,
  { total, dated, bars }: ScheduleChart,
  rows: readonly DatedRow[],
): string {
  const t = translator(locale, "findings");
  if (total === 0) return t("noCommitments");
  if (dated === 0) return t("scheduleNoneDated", { of: total });
  const count = (...states: string[]) =>
    bars.filter(({ state }) => states.includes(state)).reduce((sum, bar) => sum + bar.count, 0);
  const passed = count("passed");
  const ahead = count("due-today", "due-soon", "upcoming");
  const longest = rows.find(({ state }) => state === "passed");
  const next = rows.find(({ state }) => state === "due-today" || state === "due-soon" || state === "upcoming");
  const parts: string[] = [];
  if (passed > 0) parts.push(t("schedulePassed", { count: passed, days: -(longest?.days ?? 0) }));
  if (ahead > 0 && next)
    parts.push(
      next.days === 0 ? t("scheduleToday", { count: ahead }) : t("scheduleAhead", { count: ahead, days: next.days }),
    );
  if (count("met-on-time") > 0) parts.push(t("scheduleMetOnTime", { count: count("met-on-time") }));
  if (count("met-late") > 0) parts.push(t("scheduleMetLate", { count: count("met-late") }));
  return t("schedule", { dated, of: total, parts: parts.join(t("separator")) });
}

export function evidenceFinding(locale: Locale, { months, undated, total, finding }: EvidenceChart): string {
  const t = translator(locale, "findings");
  const filled = months
    .map(({ month, counting, other }) => ({ month, counting, items: counting + other }))
    .filter(({ items }) => items > 0);
  const last = filled.at(-1);
  if (!last) return total > 0 ? t("evidenceYearOnly", { total: undated }) : t("evidenceNone");
  if (total === 1) return t("evidenceOne", { month: periodName(locale, last.month), counting: last.counting });
  const parts = [t("evidence", { total, counting: Number(finding.params.counting) })];
  const most = Math.max(...filled.map(({ items }) => items));
  const busiest = filled.filter(({ items }) => items === most);
  const only = busiest.length === 1 ? busiest[0] : undefined;
  if (only && filled.length > 1) parts.push(t("evidencePeak", { peak: most, month: periodName(locale, only.month) }));
  const quiet = months.length - 1 - months.findIndex(({ month }) => month === last.month);
  if (quiet > 0) parts.push(t("evidenceQuiet", { month: periodName(locale, last.month) }));
  return t("evidenceJoined", { parts: parts.join(t("evidenceSeparator")) });
}
