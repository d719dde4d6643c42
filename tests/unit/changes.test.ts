import { describe, expect, test } from "vitest";
import { isHoliday } from "@/lib/calendars/holidays";
import { agreementView } from "@/lib/domain/agreement-view";
import type { Change } from "@/lib/domain/change";
import { changesBetween, type Life } from "@/lib/domain/changes";
import type { AgreementRecord, DeliveryState } from "@/lib/domain/record";
import fc from "@/tests/support/fixed-chance";
import { acts, dayAt, historyOf } from "@/tests/support/random-history";
import { shippedRecords } from "@/tests/support/shipped-record";

const US_JAPAN = "us-japan-critical-minerals-2025";

function lifeOf(record: AgreementRecord): Life {
  return { record, on: (day) => agreementView(record, { day, today: day, isHoliday }) };
}
const usJapan = shippedRecords()
  .filter((one) => one.agreement.slug === US_JAPAN)
  .map(lifeOf);
const kinds = (changes: readonly Change[]) => changes.map((one) => `${one.on} ${one.kind} ${one.refs.join("+")}`);

describe("changes of the United States–Japan framework", () => {
  test("name the last day of each period, and the day after it when nothing was delivered", () => {
    const { changes } = changesBetween(usJapan, "2026-04-20", "2026-04-30");
    expect(kinds(changes.filter((one) => one.kind !== "evidence"))).toEqual([
      "2026-04-29 passed 05",
      "2026-04-28 fell-due 05",
      "2026-04-27 passed 07",
      "2026-04-26 fell-due 07",
    ]);
  });

  test("sum up both days as their pages do", () => {
    const { before, after, counts } = changesBetween(usJapan, "2026-04-20", "2026-11-22");
    expect(before.bySchedule.passed).toBe(0);
    expect(after.bySchedule.passed).toBe(2);
    expect(after.byDelivery).toMatchObject({ underway: 6, continuing: 1, "no-evidence": 8 });
    expect(counts).toMatchObject({ passed: 2, "fell-due": 2, delivered: 0, assessed: 15, checked: 1, signed: 0 });
  });

  test("begin with the signing: before it the agreement is on no page", () => {
    const { changes, before } = changesBetween(usJapan, "2025-01-01", "2025-10-28");
    expect(kinds(changes)).toEqual(["2025-10-28 signed "]);
    expect(before.commitments).toBe(0);
  });

  test("from a day to itself are none", () => {
    expect(changesBetween(usJapan, "2026-04-26", "2026-04-26").changes).toEqual([]);
  });
});

test("the late memorandum passed first and was delivered 49 days late", () => {
  const lives = shippedRecords().map(lifeOf);
  const { changes } = changesBetween(lives, "2025-01-01", "2026-11-22");
  const late = changes.find((one) => one.kind === "delivered" && one.days === -49);
  if (!late) throw new Error("the late delivery is not among the changes");
  const same = changes.filter((one) => one.agreement === late.agreement && one.refs.join() === late.refs.join());
  expect(same.filter((one) => one.kind === "passed" && one.on < late.on)).toHaveLength(1);
  expect(same.filter((one) => one.kind === "passed")).toHaveLength(1);
});

describe("for random histories", () => {
  const three = fc.tuple(fc.nat(450), fc.nat(450), fc.nat(450)).map((days) => days.sort((a, b) => a - b).map(dayAt));

  test("the changes from a to c are those from a to b and those from b to c", () => {
    fc.assert(
      fc.property(acts, three, (done, [a = "", b = "", c = ""]) => {
        const { record } = historyOf(done);
        const lives = record ? [lifeOf(record)] : [];
        const between = (from: string, to: string) => changesBetween(lives, from, to).changes;
        expect(between(a, c)).toEqual([...between(b, c), ...between(a, b)]);
      }),
      { numRuns: 80 },
    );
  });

  test("the judgements lead from the states of the first day to those of the last, step by step", () => {
    fc.assert(
      fc.property(acts, three, (done, [a = "", , c = ""]) => {
        const { record } = historyOf(done);
        if (!record) return;
        const life = lifeOf(record);
        const states = (day: string): [string, DeliveryState][] =>
          life.on(day).commitments.map(({ ref, delivery }) => [ref, delivery.state]);
        fc.pre(a >= record.agreement.signing.on);
        const reached = new Map(states(a));
        for (const one of changesBetween([life], a, c).changes.reverse()) {
          if (one.kind !== "assessed" && one.kind !== "delivered") continue;
          const [ref = ""] = one.refs;
          expect(one.from).toBe(reached.get(ref));
          reached.set(ref, one.to);
        }
        expect([...reached]).toEqual(states(c));
      }),
      { numRuns: 80 },
    );
  });

  test("a deadline that has passed by the last day and had not by the first is named as passed", () => {
    fc.assert(
      fc.property(acts, three, (done, [a = "", , c = ""]) => {
        const { record } = historyOf(done);
        if (!record || a < record.agreement.signing.on) return;
        const life = lifeOf(record);
        const passed = (day: string) =>
          life
            .on(day)
            .commitments.filter(({ schedule }) => schedule.state === "passed")
            .map(({ ref }) => ref);
        const named = changesBetween([life], a, c).changes.filter((one) => one.kind === "passed");
        const fresh = passed(c).filter((ref) => !passed(a).includes(ref));
        expect(named.flatMap((one) => one.refs)).toEqual(expect.arrayContaining(fresh));
      }),
      { numRuns: 80 },
    );
  });
});
