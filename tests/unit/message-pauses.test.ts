import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { messageId } from "@/lib/data/message-id";
import { nextTry, pauseAfter } from "@/lib/delivery/pauses";

const begin = Temporal.Instant.from("2026-11-22T09:00:00Z");
const DAY_MS = 24 * 3_600_000;
const chance = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

it("pauses grow from 10 seconds to 3 hours, each a fifth more or less", () => {
  expect([1, 2, 3, 8, 9, 1000].map((tries) => pauseAfter(tries, 0.5))).toEqual([
    ...[10_000, 30_000, 90_000],
    ...[10_800_000, 10_800_000, 10_800_000],
  ]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), chance, (tries, luck) => {
      const middle = pauseAfter(tries, 0.5);
      const pause = pauseAfter(tries, luck);
      expect(pause).toBeGreaterThanOrEqual(Math.floor(middle * 0.8));
      expect(pause).toBeLessThanOrEqual(Math.ceil(middle * 1.2));
    }),
  );
});

it("a message is tried for a day to its end, never in the past, and then given up", () => {
  fc.assert(
    fc.property(fc.infiniteStream(chance), (luck) => {
      const tryUntil = begin.add({ hours: 24 }).toString({ fractionalSecondDigits: 3 });
      let at = begin;
      let tries = 1;
      for (const one of luck) {
        const next = nextTry(at, pauseAfter(tries, one), tryUntil);
        if (next === null) break;
        expect(Temporal.Instant.compare(Temporal.Instant.from(next), at)).toBe(1);
        at = Temporal.Instant.from(next);
        tries += 1;
      }
      expect(at.epochMilliseconds - begin.epochMilliseconds).toBe(DAY_MS);
      expect(tries).toBeGreaterThanOrEqual(12);
      expect(tries).toBeLessThanOrEqual(20);
    }),
  );
});

it("ids are UUIDs that differ and sort in the order they were made, whatever the clock does", () => {
  const moves = fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 1, maxLength: 200 });
  let last = "";
  fc.assert(
    fc.property(moves, (steps) => {
      let at = begin;
      for (const milliseconds of steps) {
        at = at.add({ milliseconds });
        const id = messageId(at);
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(id > last).toBe(true);
        last = id;
      }
    }),
  );
  for (let made = 0; made < 10_000; made += 1) {
    const id = messageId(begin);
    expect(id > last).toBe(true);
    last = id;
  }
});
