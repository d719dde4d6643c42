import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/domain/dates";
import { endOfDate, todayIn } from "@/lib/domain/today";
import fc from "@/tests/support/fixed-chance";
import {
  assessment,
  commitment,
  commitmentOn,
  evidence,
  extension,
  record,
  viewAt,
  viewOn,
} from "@/tests/support/record-builders";

const ministerial = commitment({ rule: { kind: "period", length: "P180D", from: "signing" } });
const financing = commitment({ rule: { kind: "period", length: "P6M", from: "signing" } });
const on = (rule: typeof ministerial, day: string) => commitmentOn(record({ commitments: [rule] }), day).schedule;

describe("the schedule on a day", () => {
  test("counts down, stands at the day, and counts up", () => {
    expect(on(ministerial, "2026-04-20")).toMatchObject({ state: "due-soon", days: 6, timeUsed: 96 });
    expect(on(financing, "2026-04-20")).toMatchObject({ state: "due-soon", days: 8 });
    expect(on(ministerial, "2026-04-26")).toMatchObject({ state: "due-today", days: 0, timeUsed: 100 });
    expect(on(ministerial, "2026-04-27")).toMatchObject({ state: "passed", days: -1 });
    expect(on(ministerial, "2026-11-22")).toMatchObject({ state: "passed", days: -210, timeUsed: 100 });
    expect(on(financing, "2026-11-22")).toMatchObject({ state: "passed", days: -208 });
  });

  test("is due soon from 30 days before, and upcoming at 31", () => {
    expect(on(ministerial, "2026-03-27").state).toBe("due-soon");
    expect(on(ministerial, "2026-03-26").state).toBe("upcoming");
  });

  test("has no deadline, or waits for its trigger", () => {
    expect(on(commitment(), "2026-11-22")).toEqual({ state: "no-deadline", days: null, timeUsed: null, endsAt: null });
    const conditional = commitment({ rule: { kind: "conditional", trigger: "the list is approved", length: "P30D" } });
    expect(on(conditional, "2026-11-22").state).toBe("awaiting-trigger");
  });

  test("waits for the delivery of the commitment it depends on", () => {
    const list = commitment({ ref: "04" });
    const after = commitment({
      rule: { kind: "period", length: "P30D", from: { commitment: "04", event: "delivered" } },
    });
    const waiting = record({ commitments: [list, after] });
    expect(commitmentOn(waiting, "2026-11-22").schedule.state).toBe("awaiting-trigger");
    const delivered = {
      ...waiting,
      assessments: [assessment({ commitment: "04", state: "delivered", effectiveOn: "2026-11-01" })],
    };
    expect(commitmentOn(delivered, "2026-11-22").schedule).toMatchObject({ state: "due-soon", days: 9, timeUsed: 70 });
    expect(commitmentOn(delivered, "2026-10-31").schedule.state).toBe("awaiting-trigger");
  });

  test("goes from one occurrence of a repeated duty to the next", () => {
    const quarterly = commitment({ rule: { kind: "recurring", every: "P3M", from: "signing", until: "2026-08-01" } });
    expect(on(quarterly, "2026-01-28")).toMatchObject({ state: "due-today", days: 0, timeUsed: 100 });
    expect(on(quarterly, "2026-01-29")).toMatchObject({ state: "upcoming", days: 89, timeUsed: 1 });
    expect(on(quarterly, "2026-07-29")).toMatchObject({ state: "passed", days: -1 });
  });
});

describe("a delivery", () => {
  const within = (deliveredOn: string, day = "2026-11-22") =>
    commitmentOn(
      record({
        commitments: [ministerial],
        evidence: [evidence({ "01": "supports" }, { on: deliveredOn })],
        assessments: [assessment({ state: "delivered", effectiveOn: deliveredOn })],
      }),
      day,
    ).schedule;

  test("on the due date or before it is on time, after it late, by so many days", () => {
    expect(within("2026-04-26")).toMatchObject({ state: "met-on-time", days: 0, timeUsed: 100 });
    expect(within("2026-04-20")).toMatchObject({ state: "met-on-time", days: 6, timeUsed: 96 });
    expect(within("2026-06-14")).toMatchObject({ state: "met-late", days: -49, timeUsed: 100 });
  });

  test("is not yet one on the days before it", () => {
    expect(within("2026-06-14", "2026-06-13")).toMatchObject({ state: "passed", days: -48 });
    expect(within("2026-04-20", "2026-04-19")).toMatchObject({ state: "due-soon", days: 7 });
  });

  test("is measured against the date that the parties moved, while the text's date stays", () => {
    const moved = record({
      commitments: [ministerial],
      extensions: [extension({ rule: { kind: "date", on: "2026-06-30" }, agreedOn: "2026-04-01" })],
      evidence: [evidence()],
      assessments: [assessment({ state: "delivered", effectiveOn: "2026-06-14" })],
    });
    const { schedule, deadline } = commitmentOn(moved, "2026-11-22");
    expect(schedule).toMatchObject({ state: "met-on-time", days: 16 });
    expect(deadline).toMatchObject({ dueOn: "2026-06-30", originalDueOn: "2026-04-26" });
    expect(commitmentOn(moved, "2026-03-31").deadline.dueOn).toBe("2026-04-26");
  });

  test.each(["not-delivered", "continuing", "substantial"] as const)("is not what %s says", (state) => {
    const judged = record({
      commitments: [ministerial],
      assessments: [assessment({ state, effectiveOn: "2026-04-20" })],
    });
    expect(commitmentOn(judged, "2026-11-22").schedule.state).toBe("passed");
  });
});

test("a superseded commitment has no deadline of its own from that day, and counts neither as passed nor as dated", () => {
  const replaced = record({
    commitments: [ministerial, commitment({ ref: "02" })],
    assessments: [assessment({ state: "superseded", effectiveOn: "2026-06-01" })],
  });
  const totals = (day: string) => viewOn(replaced, day).totals;
  expect(commitmentOn(replaced, "2026-05-31").schedule).toMatchObject({ state: "passed", days: -35 });
  expect(totals("2026-05-31")).toMatchObject({ dated: 1, bySchedule: { passed: 1, "no-deadline": 1 } });
  const after = commitmentOn(replaced, "2026-06-01");
  expect(after.schedule).toEqual({ state: "no-deadline", days: null, timeUsed: null, endsAt: null });
  expect(after.deadline.dueOn).toBe("2026-04-26");
  expect(totals("2026-06-01")).toMatchObject({ dated: 0, bySchedule: { passed: 0, "no-deadline": 2 } });
});

describe("today", () => {
  const zones = ["America/New_York", "Asia/Tokyo"];

  test("is the earliest date among the capitals, and a date ends where it ends last", () => {
    expect(endOfDate("2026-04-28", zones)).toBe("2026-04-29T04:00:00Z");
    expect(endOfDate("2026-04-28", ["Asia/Tokyo"])).toBe("2026-04-28T15:00:00Z");
    expect(todayIn(zones, Temporal.Instant.from("2026-04-29T03:59:59Z"))).toBe("2026-04-28");
    expect(todayIn(zones, Temporal.Instant.from("2026-04-29T04:00:00Z"))).toBe("2026-04-29");
  });

  test("stays the due date for the thirteen hours in which one capital is past it", () => {
    const dated = record({ commitments: [financing] });
    const state = (instant: string) => viewAt(dated, instant).commitments[0]?.schedule.state;
    expect(state("2026-04-28T14:59:59Z")).toBe("due-today");
    expect(state("2026-04-29T03:59:59Z")).toBe("due-today");
    expect(state("2026-04-29T04:00:00Z")).toBe("passed");
  });

  test("turns at the very instant at which the date ends, in any zones", () => {
    const names = [
      "Pacific/Kiritimati",
      "Asia/Kathmandu",
      "Europe/London",
      "America/St_Johns",
      "America/New_York",
      "Pacific/Pago_Pago",
    ];
    fc.assert(
      fc.property(fc.subarray(names, { minLength: 1 }), fc.integer({ min: 0, max: 20_000 }), (some, offset) => {
        const day = addDays("2000-01-01", offset);
        const end = Temporal.Instant.from(endOfDate(day, some));
        expect(todayIn(some, end.subtract({ milliseconds: 1 })) <= day).toBe(true);
        expect(todayIn(some, end) > day).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
