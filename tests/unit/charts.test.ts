import { describe, expect, test } from "vitest";
import { deliveryChart } from "@/lib/domain/charts/delivery-chart";
import { evidenceChart } from "@/lib/domain/charts/evidence-chart";
import { progressChart } from "@/lib/domain/charts/progress-chart";
import { scheduleChart } from "@/lib/domain/charts/schedule-chart";
import { timelineOf } from "@/lib/domain/timeline";
import { assessment, commitment, evidence, extension, record, step, viewOn } from "@/tests/support/record-builders";

const DAY = "2026-11-22";
const view = viewOn(
  record({
    commitments: [
      commitment({ ref: "01", rule: { kind: "period", length: "P180D", from: "signing" } }),
      commitment({ ref: "02" }),
      commitment({ ref: "03", rule: { kind: "period", length: "P30D", from: "signing" } }),
      commitment({ ref: "04" }),
    ],
    steps: [step({ commitment: "01" }), step({ commitment: "01", id: "2", completedOn: "2026-04-01" })],
    evidence: [
      evidence({ "02": "supports", "01": "does-not-count" }, { id: "e01", on: "2026-02-04" }),
      evidence({ "01": "does-not-count" }, { id: "e02", on: "2026-02-13" }),
      evidence({ "03": "supports" }, { id: "e03", on: "2025-11-20" }),
    ],
    assessments: [
      assessment({ commitment: "01", state: "no-evidence", evidence: [] }),
      assessment({ commitment: "02", disputed: true, progress: null }),
      assessment({ commitment: "03", state: "delivered", effectiveOn: "2025-11-20", disputed: true }),
    ],
  }),
  DAY,
);

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

describe("charts", () => {
  test("of delivery add up to the commitments, with a range where the attribution is open", () => {
    const chart = deliveryChart(view.totals);
    expect(sum(chart.bars.map((bar) => bar.count))).toBe(4);
    for (const bar of chart.bars) {
      expect(bar.count).toBe(view.totals.byDelivery[bar.state]);
      expect(bar.disputed).toBe(view.totals.disputed[bar.state]);
    }
    expect(chart.finding).toEqual({
      code: "delivery-disputed",
      params: {
        of: 4,
        delivered: 1,
        moving: 2,
        noEvidence: 1,
        notAssessed: 1,
        disputed: 2,
        deliveredLow: 0,
        deliveredHigh: 1,
        movingLow: 0,
        movingHigh: 2,
      },
    });
    expect(deliveryChart(viewOn(record(), DAY).totals).finding).toEqual({
      code: "delivery-none-assessed",
      params: { of: 1 },
    });
    expect(deliveryChart(viewOn(record({ commitments: [] }), DAY).totals).finding.code).toBe("delivery-none-listed");
  });

  test("of the schedule add up to the commitments", () => {
    const chart = scheduleChart(view.totals);
    expect(sum(chart.bars.map((bar) => bar.count))).toBe(4);
    expect(chart.finding).toEqual({
      code: "schedule-counted",
      params: { of: 4, dated: 2, passed: 1, ahead: 0, metOnTime: 1, metLate: 0 },
    });
  });

  test("of progress show unknown as unknown, beside the time used", () => {
    const { rows, finding } = progressChart([view]);
    expect(rows.map(({ progress, timeUsed }) => [progress, timeUsed])).toEqual([
      [50, 100],
      [null, null],
      [100, 76],
      [null, null],
    ]);
    expect(finding).toEqual({
      code: "progress-counted",
      params: { of: 4, known: 2, timed: 2, behind: 1, stepsDone: 1, stepsTotal: 2 },
    });
  });

  test("of evidence show each item once in its month, quiet months included", () => {
    const chart = evidenceChart([view], DAY);
    expect(chart.months[0]).toEqual({ month: "2025-10", counting: 0, other: 0, updates: 0 });
    expect(chart.months.at(-1)?.month).toBe("2026-11");
    expect(chart.months).toHaveLength(14);
    expect(chart.months.find(({ month }) => month === "2026-02")).toEqual({
      month: "2026-02",
      counting: 1,
      other: 1,
      updates: 0,
    });
    expect(sum(chart.months.map(({ counting, other }) => counting + other)) + chart.undated).toBe(chart.total);
    expect(chart.total).toBe(view.evidence.length);
    expect(chart.finding.params).toEqual({
      total: 3,
      counting: 2,
      peak: 2,
      peakMonth: "2026-02",
      lastMonth: "2026-02",
      quietMonths: 8,
    });
  });

  test("of evidence stop five years after the last item, however far ahead the day lies", () => {
    const far = viewOn(record({ evidence: [evidence({ "01": "supports" }, { on: "2026-02-04" })] }), "2997-03-01");
    const chart = evidenceChart([far], "2997-03-01");
    expect(chart.months.at(-1)?.month).toBe("2031-02");
    expect(chart.finding.params).toMatchObject({ lastMonth: "2026-02", quietMonths: 12 * 971 });
  });

  test("put an item known only to its year in no month", () => {
    const vague = viewOn(
      record({ evidence: [evidence({ "01": "supports" }, { on: "2025-01-01", precision: "year" })] }),
      DAY,
    );
    expect(evidenceChart([vague], DAY)).toMatchObject({ undated: 1, total: 1, finding: { code: "evidence-none" } });
  });
});

describe("the timeline", () => {
  test("holds signing, evidence, deadlines, delivery and the day shown, in order, on one axis", () => {
    const timeline = timelineOf([view], DAY);
    expect([timeline.from, timeline.to]).toEqual(["2025-10-01", "2026-11-30"]);
    expect(timeline.items.map(({ kind, on }) => `${kind} ${on}`)).toEqual([
      "signing 2025-10-28",
      "evidence 2025-11-20",
      "delivered 2025-11-20",
      "deadline 2025-11-27",
      "evidence 2026-02-04",
      "evidence 2026-02-13",
      "deadline 2026-04-26",
      "today 2026-11-22",
    ]);
    expect(timeline.items.every(({ position }) => position >= 0 && position <= 1)).toBe(true);
    expect(timeline.ticks).toHaveLength(14);
    expect(timeline.ticks[0]).toEqual({ on: "2025-10-01", position: 0 });
  });

  test("keeps a date that was moved beside the one that replaced it", () => {
    const moved = viewOn(
      record({
        commitments: [commitment({ rule: { kind: "period", length: "P180D", from: "signing" } })],
        extensions: [extension({ agreedOn: "2026-04-01", rule: { kind: "date", on: "2026-12-31" } })],
      }),
      DAY,
    );
    const kinds = timelineOf([moved], DAY).items.map(({ kind, on }) => `${kind} ${on}`);
    expect(kinds).toEqual([
      "signing 2025-10-28",
      "extension-agreed 2026-04-01",
      "replaced-deadline 2026-04-26",
      "today 2026-11-22",
      "deadline 2026-12-31",
    ]);
  });

  test("spaces its ticks so that a long life stays readable", () => {
    const old = viewOn(record(), "2055-01-01");
    const { step: months, ticks } = timelineOf([old], "2055-01-01");
    expect(months).toBe(24);
    expect(ticks.length).toBeLessThanOrEqual(15);
    const end = timelineOf([old], "2997-03-01");
    expect(end.ticks.length).toBeGreaterThan(3);
    expect(end.ticks.length).toBeLessThanOrEqual(15);
    expect(end.ticks.every(({ on }) => /^\d\d00-01-01$/.test(on))).toBe(true);
  });

  test("of nothing at all still has the day", () => {
    expect(timelineOf([], DAY)).toMatchObject({
      from: "2026-11-01",
      to: "2026-11-30",
      items: [{ kind: "today", on: DAY }],
    });
  });
});
