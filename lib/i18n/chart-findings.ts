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
  const perhaps = spent + rows.filter(({ timeUsed, otherwise }) => timeUsed !== null && otherwise === "passed").length;
  const sum = (key: "stepsDone" | "stepsTotal") => rows.reduce((all, row) => all + row[key], 0);
  const stepsTotal = sum("stepsTotal");
  const parts = [
    known === 0 ? t("progressUnknown", { of: rows.length }) : t("progressKnown", { known, of: rows.length }),
  ];
  if (stepsTotal > 0) parts.push(t("progressSteps", { stepsDone: sum("stepsDone"), stepsTotal }));
  const time =
    timed === 0
      ? t("progressUntimed")
      : t("progressTime", {
          spent: spent === perhaps ? String(spent) : t("range", { low: spent, high: perhaps }),
          timed,
        });
  return t("progress", { known: parts.join(t("separator")), time });
}

/** `rows` are the dated commitments, the longest past first. A disputed delivery could also be none, hence the ranges. */
export function scheduleFinding(
  locale: Locale,
  { total, dated, bars }: ScheduleChart,
  rows: readonly DatedRow[],
): string {
  const t = translator(locale, "findings");
  if (total === 0) return t("noCommitments");
  if (dated === 0) return t("scheduleNoneDated", { of: total });
  const open = rows.filter(({ otherwise }) => otherwise !== null);
  const count = (...states: string[]) =>
    bars.filter(({ state }) => states.includes(state)).reduce((sum, bar) => sum + bar.count, 0);
  const between = (low: number, high: number) => (low === high ? String(low) : t("range", { low, high }));
  const met = (state: "met-on-time" | "met-late") =>
    between(count(state) - open.filter((row) => row.state === state).length, count(state));
  const today = rows.find(({ state }) => state === "due-today")?.dueOn;
  const side = ({ otherwise, dueOn }: DatedRow) => (otherwise === "ahead" && dueOn === today ? "today" : otherwise);
  const inAll = (certain: number, wanted: ReturnType<typeof side>) =>
    between(certain, certain + open.filter((row) => side(row) === wanted).length);
  const passed = inAll(count("passed"), "passed");
  const ahead = inAll(count("due-soon", "upcoming"), "ahead");
  const longest = rows.find(({ state }) => state === "passed");
  const next = rows.find(({ state }) => state === "due-soon" || state === "upcoming");
  const parts: string[] = [];
  if (longest) parts.push(t("schedulePassed", { count: passed, days: -longest.days }));
  else if (passed !== "0") parts.push(t("schedulePassedPerhaps", { count: passed }));
  if (today) parts.push(t("scheduleToday", { count: inAll(count("due-today"), "today") }));
  if (next) parts.push(t("scheduleAhead", { count: ahead, days: next.days }));
  else if (ahead !== "0") parts.push(t("scheduleAheadPerhaps", { count: ahead }));
  if (count("met-on-time") > 0) parts.push(t("scheduleMetOnTime", { count: met("met-on-time") }));
  if (count("met-late") > 0) parts.push(t("scheduleMetLate", { count: met("met-late") }));
  return t("schedule", { dated, of: total, parts: parts.join(t("separator")) });
}

/** The commitment longest without news, or how many there are of them. */
function quietestWords(locale: Locale, stalest: EvidenceChart["stalest"]): string[] {
  const t = translator(locale, "findings");
  const first = stalest[0];
  if (!first) return [];
  const { days, title } = first;
  const count = stalest.filter((one) => one.days === days).length;
  return [count > 1 ? t("stalestTied", { count, days }) : t("stalest", { title: title[locale], days })];
}

export function evidenceFinding(locale: Locale, { months, undated, total, stalest, finding }: EvidenceChart): string {
  const t = translator(locale, "findings");
  const filled = months
    .map(({ month, counting, other }) => ({ month, counting, items: counting + other }))
    .filter(({ items }) => items > 0);
  const last = filled.at(-1);
  const named = quietestWords(locale, stalest);
  const sentence = (parts: readonly string[]) => t("evidenceJoined", { parts: parts.join(t("evidenceSeparator")) });
  if (!last) {
    const none = total > 0 ? t("evidenceYearOnly", { total: undated }) : t("evidenceNone");
    return sentence([none, ...named]);
  }
  if (total === 1)
    return sentence([t("evidenceOne", { month: periodName(locale, last.month), counting: last.counting }), ...named]);
  const parts = [t("evidence", { total, counting: Number(finding.params.counting) })];
  const most = Math.max(...filled.map(({ items }) => items));
  const busiest = filled.filter(({ items }) => items === most);
  const only = busiest.length === 1 ? busiest[0] : undefined;
  if (only && filled.length > 1) parts.push(t("evidencePeak", { peak: most, month: periodName(locale, only.month) }));
  const quiet = months.length - 1 - months.findIndex(({ month }) => month === last.month);
  if (quiet > 0) parts.push(t("evidenceQuiet", { month: periodName(locale, last.month) }));
  return sentence([...parts, ...named]);
}
