import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { isHoliday } from "@/lib/calendars/holidays";
import { agreementView } from "@/lib/domain/agreement-view";
import { deliveryChart } from "@/lib/domain/charts/delivery-chart";
import { evidenceChart } from "@/lib/domain/charts/evidence-chart";
import { progressChart } from "@/lib/domain/charts/progress-chart";
import { todayIn, zonesOf } from "@/lib/domain/today";
import type { CommitmentView } from "@/lib/domain/view";
import { shippedRecords } from "@/tests/support/shipped-record";

const US_JAPAN = "us-japan-critical-minerals-2025";
const records = shippedRecords();

function shown(slug: string, day: string) {
  const record = records.find((one) => one.agreement.slug === slug);
  if (!record) throw new Error(`${slug} is not shipped`);
  return agreementView(record, { day, today: day, isHoliday });
}

function commitment(slug: string, ref: string, day: string): CommitmentView {
  const found = shown(slug, day).commitments.find((one) => one.ref === ref);
  if (!found) throw new Error(`${slug} has no commitment ${ref}`);
  return found;
}

describe("the shipped United States–Japan framework", () => {
  const now = shown(US_JAPAN, "2026-11-22");

  test("holds 15 commitments and 13 items of evidence", () => {
    expect(now.totals.commitments).toBe(15);
    expect(now.evidence).toHaveLength(13);
    expect(now).toMatchObject({
      daysSinceSigning: 390,
      checkedOn: "2026-11-22",
      checkedUpTo: "2026-06-17",
      signed: true,
    });
  });

  test("stands on 22 November 2026 at 6 underway, 4 of them disputed, 1 continuing, 8 without evidence", () => {
    expect(now.totals.byDelivery).toMatchObject({
      underway: 6,
      continuing: 1,
      "no-evidence": 8,
      delivered: 0,
      "not-assessed": 0,
    });
    expect(now.totals.disputed.underway).toBe(4);
    expect(now.totals.bySchedule).toMatchObject({ passed: 2, "no-deadline": 13 });
    expect(deliveryChart(now.totals).finding).toMatchObject({
      code: "delivery-disputed",
      params: { delivered: 0, of: 15, moving: 7, movingLow: 3, movingHigh: 7, noEvidence: 8 },
    });
  });

  test("is 210 days past the ministerial and 208 past the financing", () => {
    expect(commitment(US_JAPAN, "07", "2026-11-22")).toMatchObject({
      deadline: { dueOn: "2026-04-26" },
      schedule: { state: "passed", days: -210 },
      delivery: { state: "no-evidence", progress: 0 },
      evidence: { count: 0, strongest: null, stale: false },
    });
    expect(commitment(US_JAPAN, "05", "2026-11-22")).toMatchObject({
      deadline: { dueOn: "2026-04-28" },
      schedule: { state: "passed", days: -208 },
      delivery: { state: "underway", disputed: true },
      evidence: { count: 1 },
    });
  });

  test("shows the traps of the ministerial without counting them", () => {
    const { evidence, evidenceItems } = commitment(US_JAPAN, "07", "2026-11-22");
    expect(evidence.byRelation).toEqual({ supports: 0, contradicts: 0, candidate: 0, context: 0, "does-not-count": 4 });
    expect(evidenceItems).toHaveLength(4);
  });

  test("had 6 and 8 days to go on 20 April 2026, and the ministerial was due on the 26th", () => {
    expect(commitment(US_JAPAN, "07", "2026-04-20").schedule).toMatchObject({ state: "due-soon", days: 6 });
    expect(commitment(US_JAPAN, "05", "2026-04-20").schedule).toMatchObject({ state: "due-soon", days: 8 });
    expect(commitment(US_JAPAN, "07", "2026-04-26").schedule).toMatchObject({ state: "due-today", days: 0 });
  });

  test("had one item of evidence, on commitment 04, and nothing assessed on 1 December 2025", () => {
    const then = shown(US_JAPAN, "2025-12-01");
    expect(then.evidence).toHaveLength(1);
    expect(then.commitments.filter((one) => one.evidence.count > 0).map((one) => one.ref)).toEqual(["04"]);
    expect(then.totals.byDelivery["not-assessed"]).toBe(15);
    expect(shown(US_JAPAN, "2025-10-27").signed).toBe(false);
  });

  test("puts the same numbers into its charts", () => {
    const chart = evidenceChart([now], now.asOf);
    expect(chart.total).toBe(now.evidence.length);
    expect(chart.months.reduce((sum, month) => sum + month.counting + month.other, 0)).toBe(13);
    expect(progressChart([now]).rows).toHaveLength(now.totals.commitments);
  });

  test("turns to the next day when it ends in Washington, not in Tokyo", () => {
    const zones = zonesOf(now);
    expect(todayIn(zones, Temporal.Instant.from("2026-11-22T04:59:59Z"))).toBe("2026-11-21");
    expect(todayIn(zones, Temporal.Instant.from("2026-11-22T05:00:00Z"))).toBe("2026-11-22");
  });
});

describe("the other shipped agreements", () => {
  test("are five, and what nobody looked into is not assessed", () => {
    expect(records).toHaveLength(6);
    expect(shown("us-australia-critical-minerals-2025", "2026-11-22").totals.byDelivery["not-assessed"]).toBe(3);
  });

  test.each([
    ["us-australia-critical-minerals-2025", "01", "2026-04-20", "passed", -216],
    ["us-australia-critical-minerals-2025", "02", "2026-04-18", "passed", -218],
    ["eu-us-japan-joint-statement-2026", "01", "2026-03-06", "met-late", -49],
    ["us-mexico-critical-minerals-2026", "01", "2026-04-05", "passed", -231],
    ["us-malaysia-critical-minerals-2025", "01", "2027-01-26", "upcoming", 65],
    ["us-drc-strategic-partnership-2025", "01", "2026-01-03", "passed", -323],
  ])("%s %s falls due on %s: %s by %i days", (slug, ref, dueOn, state, days) => {
    const found = commitment(slug, ref, "2026-11-22");
    expect(found.deadline.dueOn).toBe(dueOn);
    expect(found.schedule).toMatchObject({ state, days });
  });
});
