import { describe, expect, test } from "vitest";
import { daysBetween, plainDate } from "@/lib/domain/dates";
import { computeDeadline } from "@/lib/domain/deadline/compute";
import type { DeadlineRule, MonthEnd } from "@/lib/domain/record";
import { question } from "@/tests/support/deadline-question";

const WEEKDAYS = ["", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const dayName = (on: string) => `${on} ${WEEKDAYS[plainDate(on).dayOfWeek]}`;
const period = (length: string, monthEnd: MonthEnd = "clamp"): DeadlineRule => ({
  kind: "period",
  length,
  from: "signing",
  rollover: "none",
  monthEnd,
});

describe("golden deadlines", () => {
  test.each([
    ["2025-10-28", "P6M", "2026-04-28 Tue"],
    ["2025-10-28", "P180D", "2026-04-26 Sun"],
    ["2025-10-20", "P180D", "2026-04-18 Sat"],
    ["2025-10-20", "P6M", "2026-04-20 Mon"],
    ["2026-02-04", "P60D", "2026-04-05 Sun"],
    ["2026-02-04", "P30D", "2026-03-06 Fri"],
    ["2025-08-31", "P6M", "2026-02-28 Sat"],
    ["2023-08-31", "P6M", "2024-02-29 Thu"],
    ["2025-10-31", "P6M", "2026-04-30 Thu"],
    ["2026-02-28", "P6M", "2026-08-28 Fri"],
    ["2026-04-30", "P6M", "2026-10-30 Fri"],
    ["2024-08-29", "P6M", "2025-02-28 Fri"],
    ["2024-02-29", "P1Y", "2025-02-28 Fri"],
    ["2026-01-01", "P2W", "2026-01-15 Thu"],
  ])("%s and %s fall due on %s", (signedOn, length, due) => {
    const { dueOn } = computeDeadline(question(period(length), signedOn));
    expect(dueOn && dayName(dueOn)).toBe(due);
  });

  test.each([
    ["2026-02-28", "P6M", "2026-08-31"],
    ["2026-04-30", "P6M", "2026-10-31"],
    ["2025-02-28", "P1M", "2025-03-31"],
    ["2027-02-28", "P1Y", "2028-02-29"],
    ["2025-10-28", "P6M", "2026-04-28"],
    ["2025-08-30", "P6M", "2026-02-28"],
    ["2026-02-28", "P30D", "2026-03-30"],
  ])("under article 143, %s and %s fall due on %s", (signedOn, length, due) => {
    const { dueOn } = computeDeadline(question(period(length, "jp-civil-code-143"), signedOn));
    expect(dueOn).toBe(due);
  });

  test("the clock's day of the shipped record counts 210 and 208 days past", () => {
    expect(daysBetween("2026-11-22", "2026-04-26")).toBe(-210);
    expect(daysBetween("2026-11-22", "2026-04-28")).toBe(-208);
    expect(daysBetween("2026-04-24", "2026-03-06")).toBe(-49);
  });
});

describe("golden alternatives", () => {
  const readings = (signedOn: string, length: string, claims: string[] = []) =>
    computeDeadline(
      question(period(length), signedOn, { dateClaims: [signedOn, ...claims].map((on) => ({ on })) }),
    ).alternatives.map(({ code, dueOn }) => `${code} ${dueOn}`);

  test.each([
    ["2025-10-28", "P6M", ["2025-10-28", "2025-10-27"], ["signed-on 2026-04-27"]],
    ["2025-10-28", "P180D", ["2025-10-27"], ["rolled 2026-04-27", "signed-on 2026-04-25"]],
    ["2025-10-20", "P180D", [], ["rolled 2026-04-20"]],
    ["2025-10-20", "P6M", [], []],
    ["2026-02-04", "P30D", [], []],
    ["2026-02-28", "P6M", [], ["article-143 2026-08-31"]],
    ["2026-04-30", "P6M", [], ["article-143 2026-10-31"]],
    ["2025-10-31", "P6M", [], []],
  ])("%s and %s, claims %j: %j", (signedOn, length, claims, expected) => {
    expect(readings(signedOn, length, claims)).toEqual(expected);
  });

  test("a rule that rolls shows the date where it does not, and article 143 the clamped one", () => {
    const rule: DeadlineRule = {
      kind: "period",
      length: "P6M",
      from: "signing",
      rollover: "next-working-day",
      calendars: ["JP"],
      monthEnd: "jp-civil-code-143",
    };
    // 31 August 2025 is a Sunday.
    const { dueOn, alternatives } = computeDeadline(question(rule, "2025-02-28"));
    expect(dueOn).toBe("2025-09-01");
    expect(alternatives).toEqual([
      { code: "not-rolled", dueOn: "2025-08-31", params: {} },
      { code: "clamped", dueOn: "2025-08-28", params: {} },
    ]);
  });
});
