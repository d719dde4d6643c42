import { describe, expect, test } from "vitest";
import {
  assessment,
  check,
  commitment,
  commitmentOn,
  evidence,
  record,
  step,
  viewOn,
} from "@/tests/support/record-builders";

const DAY = "2026-11-22";

describe("delivery", () => {
  test("is not assessed until someone judges it, which differs from looking and finding nothing", () => {
    expect(commitmentOn(record(), DAY).delivery).toMatchObject({
      state: "not-assessed",
      progress: null,
      assessedOn: null,
    });
    const looked = record({ assessments: [assessment({ state: "no-evidence", evidence: [] })] });
    expect(commitmentOn(looked, DAY).delivery.state).toBe("no-evidence");
  });

  test("is what the latest judgement says: by the day it holds from, then by recording, then by id", () => {
    const judged = (...all: Parameters<typeof assessment>[0][]) =>
      commitmentOn(record({ assessments: all.map((one, n) => assessment({ id: `a0${n + 1}`, ...one })) }), DAY).delivery
        .state;
    expect(
      judged({ state: "substantial", effectiveOn: "2026-05-01" }, { state: "underway", effectiveOn: "2026-04-01" }),
    ).toBe("substantial");
    expect(
      judged(
        { state: "substantial", recordedAt: "2026-11-22T05:00:00.500Z" },
        { state: "underway", recordedAt: "2026-11-22T05:00:00Z" },
      ),
    ).toBe("substantial");
    expect(judged({ state: "substantial" }, { state: "underway" })).toBe("underway");
    expect(judged({ id: "a10", state: "substantial" }, { id: "a9", state: "underway" })).toBe("substantial");
  });

  test("of one party stands beside that of the whole and never replaces it", () => {
    const judged = record({
      assessments: [
        assessment({ state: "underway" }),
        assessment({ id: "a02", party: "JP", state: "delivered", effectiveOn: "2026-11-20" }),
      ],
    });
    const { delivery } = commitmentOn(judged, DAY);
    expect(delivery).toMatchObject({ state: "underway", deliveredOn: null });
    expect(delivery.byParty).toEqual([{ party: "JP", state: "delivered", disputed: false, assessedOn: "2026-11-20" }]);
  });

  test("was recorded on the day it happened while that day had not ended in every capital", () => {
    const judged = (recordedAt: string) =>
      commitmentOn(record({ assessments: [assessment({ state: "delivered", recordedAt })] }), DAY).delivery
        .recordedDaysLater;
    expect(judged("2026-11-23T03:00:00Z")).toBe(0); // 22:00 on the 22nd in Washington
    expect(judged("2026-11-23T05:00:00Z")).toBe(1);
  });

  test("names what took a commitment's place only from the day that was judged", () => {
    const replaced = record({
      commitments: [commitment({ supersededBy: "02" }), commitment({ ref: "02" })],
      assessments: [assessment({ state: "superseded", effectiveOn: "2026-03-01" })],
    });
    expect(commitmentOn(replaced, "2026-02-28").supersededBy).toBeNull();
    expect(commitmentOn(replaced, "2026-03-01").supersededBy).toBe("02");
  });

  test("forgets a judgement that was withdrawn", () => {
    const withdrawn = { at: "2026-11-23T00:00:00Z", by: "Ed", reason: "The wrong commitment" };
    const judged = record({ assessments: [assessment({ withdrawn })] });
    expect(commitmentOn(judged, DAY)).toMatchObject({ delivery: { state: "not-assessed" }, assessments: [] });
  });

  test("says how many days after the delivery it was recorded", () => {
    const late = record({
      assessments: [
        assessment({ state: "delivered", effectiveOn: "2026-04-24", recordedAt: "2026-11-22T05:00:00.000Z" }),
      ],
    });
    expect(commitmentOn(late, DAY).delivery).toMatchObject({ deliveredOn: "2026-04-24", recordedDaysLater: 212 });
  });
});

describe("progress", () => {
  const steps = [step({ completedOn: "2026-02-01" }), step({ id: "2", completedOn: "2026-11-01" }), step({ id: "3" })];

  test("is the share of steps done, as of the day, whatever a judgement says", () => {
    const stepped = record({ steps, assessments: [assessment({ progress: 90 })] });
    expect(commitmentOn(stepped, DAY).delivery).toMatchObject({
      progress: 67,
      progressFrom: "steps",
      stepsDone: 2,
      stepsTotal: 3,
    });
    expect(commitmentOn(stepped, "2026-10-31").delivery).toMatchObject({ progress: 33, stepsDone: 1 });
  });

  test("without steps is what the judgement says, and unknown otherwise; unknown is not 0", () => {
    const said = (progress: number | null) =>
      commitmentOn(record({ assessments: [assessment({ progress })] }), DAY).delivery;
    expect(said(40)).toMatchObject({ progress: 40, progressFrom: "assessment" });
    expect(said(0)).toMatchObject({ progress: 0, progressFrom: "assessment" });
    expect(said(null)).toMatchObject({ progress: null, progressFrom: null });
  });

  test("of what was delivered is whole", () => {
    const done = record({ assessments: [assessment({ state: "delivered" })] });
    expect(commitmentOn(done, DAY).delivery.progress).toBe(100);
  });
});

describe("evidence", () => {
  test("counts what supports, contradicts or may belong; context and traps are shown, not counted", () => {
    const relations = ["supports", "contradicts", "candidate", "context", "does-not-count"] as const;
    const items = relations.map((relation, n) =>
      evidence(
        { "01": relation },
        { id: `e0${n + 1}`, kind: relation === "does-not-count" ? "official" : "commentary" },
      ),
    );
    const view = commitmentOn(record({ evidence: items }), DAY);
    expect(view.evidence).toMatchObject({
      count: 3,
      strongest: "commentary",
      byRelation: { supports: 1, contradicts: 1, candidate: 1, context: 1, "does-not-count": 1 },
    });
    expect(view.evidenceItems).toHaveLength(5);
  });

  test("known only to its month or year counts once that is over", () => {
    const seen = (precision: "month" | "year", day: string) =>
      viewOn(record({ evidence: [evidence({ "01": "supports" }, { on: "2025-11-06", precision })] }), day).evidence
        .length;
    expect([seen("month", "2025-11-29"), seen("month", "2025-11-30")]).toEqual([0, 1]);
    expect([seen("year", "2025-12-30"), seen("year", "2025-12-31")]).toEqual([0, 1]);
  });

  test("stands newest first", () => {
    const items = ["2026-02-04", "2026-06-15", "2025-11-06"].map((on, n) =>
      evidence({ "01": "supports" }, { id: `e0${n + 1}`, on }),
    );
    const view = viewOn(record({ evidence: items }), DAY);
    expect(view.evidence.map((item) => item.on)).toEqual(["2026-06-15", "2026-02-04", "2025-11-06"]);
    expect(view.commitments[0]?.evidenceItems.map((item) => item.id)).toEqual(["e02", "e01", "e03"]);
  });

  test("grows stale after 90 days without a look, and was never fresh without one", () => {
    const looked = record({ checks: [check({ on: "2026-06-20", upTo: "2026-06-17" })] });
    const fresh = commitmentOn(looked, "2026-09-18").evidence;
    expect(fresh).toMatchObject({
      checkedOn: "2026-06-20",
      checkedUpTo: "2026-06-17",
      daysSinceCheck: 90,
      stale: false,
    });
    expect(commitmentOn(looked, "2026-09-19").evidence.stale).toBe(true);
    expect(commitmentOn(looked, "2026-06-19").evidence).toMatchObject({
      checkedOn: null,
      checkedUpTo: null,
      daysSinceCheck: null,
      stale: true,
    });
  });

  test("of one commitment is not made fresh by a look at another", () => {
    const looked = record({
      commitments: [commitment(), commitment({ ref: "02" })],
      checks: [check({ commitment: "02" })],
    });
    expect(commitmentOn(looked, DAY, "01").evidence.checkedOn).toBeNull();
    expect(commitmentOn(looked, DAY, "02").evidence.checkedOn).toBe(DAY);
    expect(viewOn(looked, DAY).checkedOn).toBeNull();
  });
});
