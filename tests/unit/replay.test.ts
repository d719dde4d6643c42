import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { AgreementRecord } from "@/lib/domain/record";
import { entriesKnownOn, replay } from "@/lib/domain/replay";
import fc from "@/tests/support/fixed-chance";
import { acts, dayAt, historyOf } from "@/tests/support/random-history";
import { viewOn } from "@/tests/support/record-builders";

const ZONES = ["America/New_York", "Asia/Tokyo"];
const listOf = (record: AgreementRecord | null) => (record ? [record] : []);

/** Whether the day `on` was not over everywhere at the instant: the calendars are asked, no end of day is computed. */
function withinDay(recordedAt: string, on: string): boolean {
  const instant = Temporal.Instant.from(recordedAt);
  return ZONES.some((zone) => instant.toZonedDateTimeISO(zone).toPlainDate().toString() <= on);
}

describe("replay of the record", () => {
  test("gives the state that was kept along the way, for random histories", () => {
    fc.assert(
      fc.property(acts, (done) => {
        const { entries, record } = historyOf(done);
        expect(replay(entries)).toEqual(listOf(record));
      }),
      { numRuns: 300 },
    );
  });

  test("up to the end of a random day gives what the record held then, number for number", () => {
    fc.assert(
      fc.property(acts, fc.integer({ min: -5, max: 500 }), fc.integer({ min: -5, max: 500 }), (done, known, shown) => {
        const knownOn = dayAt(known);
        const then = historyOf(done, (recordedAt) => withinDay(recordedAt, knownOn));
        const folded = replay(entriesKnownOn(historyOf(done).entries, knownOn));
        expect(folded).toEqual(listOf(then.record));
        const [again] = folded;
        if (again && then.record) expect(viewOn(again, dayAt(shown))).toEqual(viewOn(then.record, dayAt(shown)));
      }),
      { numRuns: 200 },
    );
  });

  test("of the same entries twice is the same, and later entries never change an earlier day", () => {
    fc.assert(
      fc.property(acts, acts, fc.nat(200), (done, later, known) => {
        const knownOn = dayAt(known);
        const before = historyOf(done).entries;
        const last = before.at(-1)?.recordedAt ?? "";
        fc.pre(!withinDay(last, knownOn));
        const after = historyOf([...done, ...later]).entries;
        expect(replay(entriesKnownOn(after, knownOn))).toEqual(replay(entriesKnownOn(before, knownOn)));
      }),
      { numRuns: 100 },
    );
  });
});

describe("the world as of a random day", () => {
  /** What a record would hold had nothing happened after `day`: taken out by hand. */
  function stripped(record: AgreementRecord, day: string): AgreementRecord {
    const over = (on: string, precision: string) =>
      precision === "month"
        ? Temporal.PlainDate.from(on).add({ months: 1 }).with({ day: 1 }).toString() <=
          Temporal.PlainDate.from(day).add({ days: 1 }).toString()
        : on <= day;
    return {
      ...record,
      steps: record.steps.map((step) => ({
        ...step,
        completedOn: step.completedOn && step.completedOn <= day ? step.completedOn : null,
      })),
      evidence: record.evidence.filter((item) => over(item.on, item.precision)),
      assessments: record.assessments.filter((one) => one.effectiveOn <= day),
      checks: record.checks.filter((one) => one.on <= day),
      extensions: record.extensions.filter((one) => one.agreedOn <= day),
    };
  }

  test("holds nothing that came later, and its counters add up", () => {
    fc.assert(
      fc.property(acts, fc.integer({ min: 0, max: 600 }), (done, shown) => {
        const { record } = historyOf(done);
        fc.pre(record !== null);
        if (!record) return;
        const day = dayAt(shown);
        const view = viewOn(record, day);
        expect(view).toEqual(viewOn(stripped(record, day), day));
        const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
        expect(sum(view.totals.byDelivery)).toBe(view.commitments.length);
        expect(sum(view.totals.bySchedule)).toBe(view.commitments.length);
      }),
      { numRuns: 200 },
    );
  });
});

test("a delivery before the deadline that was found later is on time, and passed as long as nobody knew", () => {
  // Recorded 300 days on; delivered on day 150, before the six months are over (28 April 2026 is day 209).
  const found = { kind: "assessment" as const, ref: "01", n: 0, day: 154 };
  const { entries, record } = historyOf([[found, 24 * 300]]);
  if (!record) throw new Error("the history is empty");
  expect(record.assessments[0]).toMatchObject({ state: "delivered", effectiveOn: "2026-03-04" });
  const shown = viewOn(record, "2026-11-22").commitments[0];
  expect(shown?.schedule).toMatchObject({ state: "met-on-time", days: 55 });
  // Midnight in UTC: in Washington it was still the day before.
  expect(shown?.delivery.recordedDaysLater).toBe(145);
  const [known] = replay(entriesKnownOn(entries, "2026-06-01"));
  if (!known) throw new Error("nothing was known");
  expect(viewOn(known, "2026-06-01").commitments[0]?.schedule).toMatchObject({ state: "passed", days: -34 });
});
