import { Temporal } from "temporal-polyfill";
import { describe, expect, test, vi } from "vitest";
import { addDays, daysBetween, isIsoDate, isWeekend } from "@/lib/domain/dates";
import { computeDeadline } from "@/lib/domain/deadline/compute";
import type { DeadlineRule, MonthEnd, Rollover } from "@/lib/domain/record";
import { endOfDate, todayIn } from "@/lib/domain/today";
import { question } from "@/tests/support/deadline-question";
import fc from "@/tests/support/fixed-chance";
import {
  civil,
  dayNumber,
  isoOf,
  isoOfDay,
  lastDay,
  leap,
  monthLength,
  nextWorking,
  weekday,
} from "@/tests/support/plain-days";
import { dateSeenIn, ZONES } from "@/tests/support/zone-offsets";

/**
 * The engine against a second implementation on plain integers. A failure prints
 * fast-check's seed and path; the seed is fixed, so a plain rerun shows it again.
 */
const SEED = 20251028;
// Seconds on an idle machine; a busy one may take its time.
vi.setConfig({ testTimeout: 90_000 });
const cases = (numRuns: number) => ({ numRuns, seed: SEED });

// Half of the days are drawn from the ends of months, a fifth from February's end.
const anyDay = fc.integer({ min: dayNumber({ y: 1899, m: 12, d: 31 }), max: dayNumber({ y: 2199, m: 12, d: 31 }) });
const monthEdge = fc
  .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: -3, max: 1 }))
  .map(([y, m, by]) => dayNumber({ y, m, d: monthLength(y, m) }) + by);
const leapEdge = fc
  .tuple(fc.constantFrom(1900, 1999, 2000, 2023, 2024, 2027, 2028, 2096, 2100, 2104), fc.integer({ min: -2, max: 2 }))
  .map(([y, by]) => dayNumber({ y, m: 2, d: 28 }) + by);
const day = fc.oneof(
  { arbitrary: anyDay, weight: 3 },
  { arbitrary: monthEdge, weight: 5 },
  { arbitrary: leapEdge, weight: 2 },
);

type Unit = "D" | "W" | "M" | "Y";
const length = fc.oneof(
  fc.record({ unit: fc.constant<Unit>("D"), count: fc.integer({ min: 1, max: 2000 }) }),
  fc.record({ unit: fc.constant<Unit>("W"), count: fc.integer({ min: 1, max: 300 }) }),
  fc.record({ unit: fc.constant<Unit>("M"), count: fc.integer({ min: 1, max: 240 }) }),
  fc.record({ unit: fc.constant<Unit>("Y"), count: fc.integer({ min: 1, max: 60 }) }),
);
const monthEnd = fc.constantFrom<MonthEnd>("clamp", "jp-civil-code-143");
const rollover = fc.constantFrom<Rollover>("none", "next-working-day");

/** Holidays strewn by a rule of arithmetic, dense enough for runs of several days in either calendar. */
const offInA = (n: number) => (n * n + 3 * n) % 11 === 4;
const offInB = (n: number) => (n * 7) % 13 === 5;
const numberOf = (iso: string) => {
  const [y = 0, m = 0, d = 0] = iso.split("-").map(Number);
  return dayNumber({ y, m, d });
};
const strewn = (calendar: string, on: string) => (calendar === "A" ? offInA : offInB)(numberOf(on));
const holidaysNear = (from: number, off: (n: number) => boolean) =>
  new Set(Array.from({ length: 60 }, (_, i) => from + i).filter(off));

describe("dates", () => {
  test("every day of three centuries: leap rule, month lengths, weekends, next day", () => {
    const first = dayNumber({ y: 1900, m: 1, d: 1 });
    const last = dayNumber({ y: 2199, m: 12, d: 31 });
    for (let n = first; n <= last; n += 97) {
      const iso = isoOfDay(n);
      if (addDays(iso, 1) !== isoOfDay(n + 1) || isWeekend(iso) !== weekday(n) > 4) expect.fail(iso);
    }
    for (let y = 1600; y <= 2999; y += 1) {
      for (let m = 1; m <= 12; m += 1) {
        const d = monthLength(y, m);
        if (!isIsoDate(isoOf({ y, m, d })) || isIsoDate(isoOf({ y, m, d: d + 1 }))) expect.fail(`${y}-${m}`);
      }
    }
    expect([1900, 2000, 2024, 2100].map(leap)).toEqual([false, true, true, false]);
  });

  test("adding days and counting between days agree with integers (15,000 cases)", () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        expect(daysBetween(isoOfDay(one), isoOfDay(other))).toBe(other - one);
        expect(addDays(isoOfDay(one), other - one)).toBe(isoOf(civil(other)));
      }),
      cases(15_000),
    );
  });
});

describe("periods", () => {
  test("due dates under either month end, without rollover (60,000 cases)", () => {
    fc.assert(
      fc.property(day, length, monthEnd, (day0, { count, unit }, ending) => {
        const rule: DeadlineRule = { kind: "period", length: `P${count}${unit}`, from: "signing", monthEnd: ending };
        const { dueOn, alternatives } = computeDeadline(question(rule, isoOfDay(day0), { calendars: [] }));
        const japan = ending === "jp-civil-code-143";
        const expected = lastDay(day0, count, unit, japan);
        const others = [nextWorking(expected, []), lastDay(day0, count, unit, !japan)].filter((n) => n !== expected);
        if (dueOn !== isoOfDay(expected)) expect(dueOn).toBe(isoOfDay(expected));
        if (alternatives.map((one) => one.dueOn).join() !== others.map(isoOfDay).join())
          expect(alternatives.map((one) => one.dueOn)).toEqual(others.map(isoOfDay));
      }),
      cases(60_000),
    );
  });

  test("rollover under two calendars at once (20,000 cases)", () => {
    const list = fc.constantFrom(["A"], ["B"], ["A", "B"], []);
    fc.assert(
      fc.property(day, length, monthEnd, rollover, list, (day0, { count, unit }, ending, roll, calendars) => {
        const rule: DeadlineRule = {
          kind: "period",
          length: `P${count}${unit}`,
          from: { date: isoOfDay(day0) },
          monthEnd: ending,
          rollover: roll,
        };
        const { dueOn } = computeDeadline(question(rule, "2025-10-28", { calendars, isHoliday: strewn }));
        const end = lastDay(day0, count, unit, ending === "jp-civil-code-143");
        const sets = calendars.map((calendar) => holidaysNear(end, calendar === "A" ? offInA : offInB));
        expect(dueOn).toBe(isoOfDay(roll === "none" ? end : nextWorking(end, sets)));
      }),
      cases(20_000),
    );
  });
});

test("recurring: next occurrence, last one at `until`, and the list (5,000 cases)", () => {
  const reach = fc.integer({ min: -500, max: 4000 });
  const until = fc.option(fc.integer({ min: 0, max: 4000 }), { nil: null });
  fc.assert(
    fc.property(day, length, monthEnd, reach, until, (day0, { count, unit }, ending, ahead, limit) => {
      const rule: DeadlineRule = {
        kind: "recurring",
        every: `P${count}${unit}`,
        from: "signing",
        monthEnd: ending,
        ...(limit === null ? {} : { until: isoOfDay(day0 + limit) }),
      };
      const asOf = day0 + ahead;
      const { dueOn, occurrences } = computeDeadline(
        question(rule, isoOfDay(day0), { asOf: isoOfDay(asOf), calendars: [] }),
      );
      const all: number[] = [];
      for (let n = 1; (all.at(-1) ?? Number.NEGATIVE_INFINITY) <= asOf; n += 1) {
        const on = lastDay(day0, count * n, unit, ending === "jp-civil-code-143");
        if (limit !== null && on > day0 + limit) break;
        all.push(on);
      }
      const due = all.find((on) => on >= asOf) ?? all.at(-1) ?? null;
      expect(dueOn).toBe(due === null ? null : isoOfDay(due));
      expect(occurrences).toEqual(all.slice(-1000).map(isoOfDay));
    }),
    cases(5_000),
  );
});

describe("zones", () => {
  const epochMs = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2037, 11, 31) });
  const someZones = fc.uniqueArray(fc.constantFrom(...ZONES), { minLength: 1, maxLength: 3 });

  test("today is the earliest local date of the zones (5,000 cases over 24 zones)", () => {
    fc.assert(
      fc.property(epochMs, someZones, (ms, zones) => {
        const seen = zones.map((zone) => dateSeenIn(zone, ms)).sort();
        expect(todayIn(zones, Temporal.Instant.fromEpochMilliseconds(ms))).toBe(seen[0]);
      }),
      cases(5_000),
    );
  });

  test("a date ends in the last zone: there it is the next day, one second before it is not (2,000 cases)", () => {
    const days = fc.integer({ min: dayNumber({ y: 1990, m: 1, d: 2 }), max: dayNumber({ y: 2037, m: 12, d: 30 }) });
    fc.assert(
      fc.property(days, someZones, (n, zones) => {
        const ends = Temporal.Instant.from(endOfDate(isoOfDay(n), zones)).epochMilliseconds;
        expect(zones.every((zone) => dateSeenIn(zone, ends) > isoOfDay(n))).toBe(true);
        expect(zones.some((zone) => dateSeenIn(zone, ends - 1000) <= isoOfDay(n))).toBe(true);
      }),
      cases(2_000),
    );
  });

  test("the end of 28 April 2026 for Tokyo and Washington, and skipped midnights and days", () => {
    expect(endOfDate("2026-04-28", ["Asia/Tokyo", "America/New_York"])).toBe("2026-04-29T04:00:00Z");
    expect(endOfDate("2026-04-28", ["Asia/Tokyo"])).toBe("2026-04-28T15:00:00Z");
    // Santiago skips midnight when its clocks go forward; Samoa skipped 30 December 2011 altogether.
    expect(endOfDate("2026-09-05", ["America/Santiago"])).toBe("2026-09-06T04:00:00Z");
    expect(endOfDate("2011-12-29", ["Pacific/Apia"])).toBe("2011-12-30T10:00:00Z");
  });
});
