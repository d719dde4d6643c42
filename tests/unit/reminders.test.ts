import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween } from "@/lib/domain/dates";
import type { AgreementRecord, IsoDate } from "@/lib/domain/record";
import { REMINDER_OFFSETS, type Reminder, remindersOf } from "@/lib/domain/reminders";
import { assessment, commitment, extension, record, viewOn } from "@/tests/support/record-builders";

const DUE = "2026-04-28";
const dated = (rule: Parameters<typeof commitment>[0] = {}) => commitment({ rule: { kind: "date", on: DUE }, ...rule });
const on = (of: AgreementRecord, day: IsoDate) => remindersOf(viewOn(of, day));
const nameOf = ({ ref, dueOn, offset }: Reminder) => `${ref} ${dueOn} ${offset}`;

/** A sender that looks on some days and makes each reminder once. */
function madeOn(of: AgreementRecord, days: readonly IsoDate[]): { day: IsoDate; reminder: Reminder }[] {
  const made = new Set<string>();
  return days.flatMap((day) =>
    on(of, day)
      .filter((one) => !made.has(nameOf(one)))
      .map((reminder) => {
        made.add(nameOf(reminder));
        return { day, reminder };
      }),
  );
}

const start = "2026-01-01";
const length = fc.integer({ min: 1, max: 200 });
const looked = fc.uniqueArray(fc.integer({ min: 0, max: 260 }), { minLength: 1, maxLength: 120 });
const daysOf = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b).map((n) => addDays(start, n));
const every = Array.from({ length: 261 }, (_, n) => addDays(start, n));

describe("reminders of a deadline", () => {
  test("looked for every day, come 30, 14, 7, 1 and 0 days before and on the day after", () => {
    fc.assert(
      fc.property(fc.integer({ min: 31, max: 200 }), (days) => {
        const dueOn = addDays(start, days);
        const of = record({ commitments: [commitment({ rule: { kind: "date", on: dueOn } })] });
        const near = every.filter((day) => Math.abs(daysBetween(day, dueOn)) < 40);
        const made = madeOn(of, near);
        expect(made.map(({ day }) => daysBetween(day, dueOn))).toEqual([...REMINDER_OFFSETS]);
        expect(made.every(({ reminder }) => reminder.left === reminder.offset)).toBe(true);
      }),
      { numRuns: 8, seed: 1 },
    );
  });

  test("looked for on any days, say how many are left on that day, and never much later than they fall", () => {
    fc.assert(
      fc.property(length, looked, (days, numbers) => {
        const dueOn = addDays(start, days);
        const of = record({ commitments: [commitment({ rule: { kind: "date", on: dueOn } })] });
        const made = madeOn(of, daysOf(numbers));
        expect(new Set(made.map(({ reminder }) => nameOf(reminder))).size).toBe(made.length);
        for (const { day, reminder } of made) {
          expect(reminder.left).toBe(daysBetween(day, dueOn));
          expect(reminder.left).toBeLessThanOrEqual(reminder.offset);
          expect(daysBetween(reminder.on, day)).toBeLessThanOrEqual(reminder.offset < 0 ? 6 : 2);
          if (reminder.offset >= 0) expect(reminder.left).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 40, seed: 2 },
    );
  });

  test("move with an extension, from the day on which it was agreed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 150 }), fc.integer({ min: 1, max: 80 }), looked, (days, more, numbers) => {
        const dueOn = addDays(start, days);
        const agreedOn = addDays(start, 20);
        const moved = addDays(dueOn, more);
        const of = record({
          commitments: [commitment({ rule: { kind: "date", on: dueOn } })],
          extensions: [extension({ agreedOn, rule: { kind: "date", on: moved } })],
        });
        for (const { day, reminder } of madeOn(of, daysOf(numbers)))
          expect(reminder.dueOn).toBe(day >= agreedOn ? moved : dueOn);
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  test.each(["delivered", "superseded", "not-delivered"] as const)("end with “%s”, also on the day after", (state) => {
    const of = record({
      commitments: [dated()],
      assessments: [assessment({ state, effectiveOn: "2026-04-01" })],
    });
    expect(on(of, "2026-03-29").map(nameOf)).toEqual([`01 ${DUE} 30`]);
    expect(madeOn(of, every.slice(90))).toEqual([]);
  });

  test.each(["underway", "substantial", "no-evidence", "not-started", "continuing"] as const)(
    "go on with “%s”",
    (state) => {
      const of = record({ commitments: [dated()], assessments: [assessment({ state, effectiveOn: "2026-04-01" })] });
      expect(madeOn(of, every.slice(90)).map(({ reminder }) => reminder.offset)).toEqual([14, 7, 1, 0, -1]);
    },
  );

  test("of a repeated duty come for each date, none before the date that comes before it", () => {
    const repeated = (length: string) =>
      record({
        commitments: [commitment({ rule: { kind: "recurring", every: length, from: { date: "2025-12-28" } } })],
      });
    const offsets = (length: string, dueOn: IsoDate) =>
      madeOn(repeated(length), every.slice(50, 95))
        .filter(({ reminder }) => reminder.dueOn === dueOn)
        .map(({ day, reminder }) => [reminder.offset, daysBetween(day, dueOn)]);
    expect(offsets("P3M", "2026-03-28")).toEqual(REMINDER_OFFSETS.map((offset) => [offset, offset]));
    expect(offsets("P7D", "2026-03-01")).toEqual([1, 0, -1].map((offset) => [offset, offset]));
    expect(offsets("P1D", "2026-03-01")).toEqual([0, -1].map((offset) => [offset, offset]));
  });

  test("are none for what has no date, is not signed yet, or waits for its trigger", () => {
    const conditional = { kind: "conditional", trigger: "the list is approved", length: "P30D" } as const;
    const of = record({ commitments: [commitment(), commitment({ ref: "02", rule: conditional })] });
    expect(madeOn(of, every)).toEqual([]);
    const unsigned = record({ commitments: [commitment({ rule: { kind: "date", on: "2025-10-20" } })] });
    expect(on(unsigned, "2025-10-19")).toEqual([]);
  });

  test("go by the day of the zone where the day ends last", () => {
    const of = record({ commitments: [dated()] });
    // 29 April in Tokyo, still 28 April in Washington: due today, not passed.
    expect(remindersOf(viewOn(of, "2026-04-28")).map(({ offset }) => offset)).toEqual([0]);
  });
});
