import { burnUpChart } from "@/lib/domain/charts/burn-up-chart";
import { deliveryChart } from "@/lib/domain/charts/delivery-chart";
import { evidenceChart } from "@/lib/domain/charts/evidence-chart";
import { freshnessChart } from "@/lib/domain/charts/freshness-chart";
import { DELIVERY_ORDER, SCHEDULE_ORDER } from "@/lib/domain/charts/order";
import { progressChart } from "@/lib/domain/charts/progress-chart";
import { scheduleChart } from "@/lib/domain/charts/schedule-chart";
import { datedRows } from "@/lib/domain/charts/schedule-days";
import { REPORT_CHARTS, type ReportBlock, type ReportChart, type ReportTable } from "@/lib/domain/report-document";
import type { AgreementView } from "@/lib/domain/view";
import { periodName } from "@/lib/i18n/axis-dates";
import { deliveryFinding, evidenceFinding, progressFinding, scheduleFinding } from "@/lib/i18n/chart-findings";
import { burnUpFinding, freshnessFinding } from "@/lib/i18n/chart-findings-more";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The one sentence of each chart, from the chart's own numbers. */
export function chartFindings(locale: Locale, view: AgreementView): Record<ReportChart, string> {
  return {
    delivery: deliveryFinding(locale, deliveryChart(view.totals)),
    schedule: scheduleFinding(locale, scheduleChart(view.totals), datedRows([view])),
    progress: progressFinding(locale, progressChart([view])),
    evidence: evidenceFinding(locale, evidenceChart([view], view.asOf)),
    "burn-up": burnUpFinding(locale, burnUpChart([view], view.asOf)),
    freshness: freshnessFinding(locale, freshnessChart([view])),
  };
}

/** The charts with the tables that stand for them where nothing can be drawn. */
export function chartBlocks(locale: Locale, view: AgreementView): ReportBlock[] {
  const headings = translator(locale, "charts");
  const findings = chartFindings(locale, view);
  return REPORT_CHARTS.map((chart) => ({
    kind: "chart",
    chart,
    heading: headings(chart === "burn-up" ? "heading.burnUp" : `heading.${chart}`),
    finding: findings[chart],
    table: TABLES[chart](locale, view),
  }));
}

const TABLES: Record<ReportChart, (locale: Locale, view: AgreementView) => ReportTable> = {
  delivery(locale, { totals }) {
    const t = translator(locale, "report");
    const states = translator(locale, "states");
    return {
      caption: t("charts.delivery"),
      head: [t("charts.state"), t("charts.count"), t("charts.disputed")],
      rows: DELIVERY_ORDER.filter((state) => totals.byDelivery[state] > 0).map((state) => [
        states(`delivery.${state}`),
        String(totals.byDelivery[state]),
        String(totals.disputed[state]),
      ]),
    };
  },
  schedule(locale, { totals }) {
    const t = translator(locale, "report");
    const states = translator(locale, "states");
    return {
      caption: t("charts.schedule"),
      head: [t("charts.state"), t("charts.count")],
      rows: SCHEDULE_ORDER.filter((state) => totals.bySchedule[state] > 0).map((state) => [
        states(`schedule.${state}`),
        String(totals.bySchedule[state]),
      ]),
    };
  },
  progress(locale, view) {
    const t = translator(locale, "report");
    const percent = (value: number | null, absent: string) =>
      value === null ? absent : t("charts.percent", { value });
    return {
      caption: t("charts.progress"),
      head: [t("deadlines.ref"), t("deadlines.commitment"), t("charts.progressColumn"), t("charts.time")],
      rows: progressChart([view]).rows.map(({ ref, title, progress, timeUsed }) => [
        ref,
        title[locale],
        percent(progress, t("charts.unknown")),
        percent(timeUsed, t("charts.none")),
      ]),
    };
  },
  "burn-up"(locale, view) {
    const t = translator(locale, "charts");
    return {
      caption: t("burnUp.tableCaption"),
      head: [t("burnUp.day"), t("burnUp.dueColumn"), t("burnUp.deliveredColumn")],
      rows: burnUpChart([view], view.asOf).points.map(({ on, due, deliveredLow: low, deliveredHigh: high }) => [
        formatDate(locale, on, "weekday"),
        String(due),
        low === null || high === null
          ? t("burnUp.notYet")
          : low === high
            ? String(high)
            : t("burnUp.range", { low, high }),
      ]),
    };
  },
  freshness(locale, view) {
    const t = translator(locale, "charts");
    const r = translator(locale, "report");
    const day = (on: string | null, absent: string) => (on === null ? absent : formatDate(locale, on, "long"));
    return {
      caption: t("freshness.tableCaption"),
      head: [
        r("deadlines.ref"),
        r("deadlines.commitment"),
        t("freshness.checkedOn"),
        t("freshness.upTo"),
        t("freshness.days"),
      ],
      rows: freshnessChart([view]).rows.map(({ ref, title, checkedOn, checkedUpTo, days }) => [
        ref,
        title[locale],
        day(checkedOn, t("freshness.never")),
        day(checkedUpTo, r("charts.none")),
        days === null ? r("charts.none") : String(days),
      ]),
    };
  },
  evidence(locale, view) {
    const t = translator(locale, "report");
    const filled = evidenceChart([view], view.asOf).months.filter(({ counting, other }) => counting + other > 0);
    return {
      caption: t("charts.evidence"),
      head: [t("charts.month"), t("charts.counting"), t("charts.other")],
      rows: filled.map(({ month, counting, other }) => [periodName(locale, month), String(counting), String(other)]),
    };
  },
};
