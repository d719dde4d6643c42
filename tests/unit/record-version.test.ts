import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { nextMidnight, RecordVersion } from "@/lib/web/cache/record-version";

const instant = (text: string) => Temporal.Instant.from(text);

/** A version over a record, a wall clock and a stopwatch that the test sets. */
function versionOver({ held = false, zones = ["America/New_York", "Asia/Tokyo"] } = {}) {
  const world = { revision: 1, now: instant("2026-04-26T12:00:00Z"), ms: 0, queries: 0 };
  const version = new RecordVersion({
    head: async () => {
      world.queries += 1;
      return String(world.revision);
    },
    zones: async () => zones,
    now: () => world.now,
    held,
    ticks: () => world.ms,
  });
  return { world, version };
}

describe("the next midnight", () => {
  test("is the first in any zone, to the instant", () => {
    const zones = ["America/New_York", "Asia/Tokyo"];
    const next = (at: string) => nextMidnight(zones, instant(at))?.toString();
    expect(next("2026-04-26T14:59:59.999Z")).toBe("2026-04-26T15:00:00Z");
    expect(next("2026-04-26T15:00:00Z")).toBe("2026-04-27T04:00:00Z");
    expect(next("2026-04-27T04:00:00Z")).toBe("2026-04-27T15:00:00Z");
  });

  test("follows summer time and skipped midnights", () => {
    expect(nextMidnight(["America/New_York"], instant("2026-03-08T04:59:59Z"))?.toString()).toBe(
      "2026-03-08T05:00:00Z",
    );
    expect(nextMidnight(["America/New_York"], instant("2026-03-08T05:00:00Z"))?.toString()).toBe(
      "2026-03-09T04:00:00Z",
    );
    // In Beirut the clock goes from 00:00 to 01:00 that night: the day begins at one.
    expect(nextMidnight(["Asia/Beirut"], instant("2026-03-28T20:00:00Z"))?.toString()).toBe("2026-03-28T22:00:00Z");
    expect(nextMidnight([], instant("2026-03-28T20:00:00Z"))).toBeNull();
  });
});

describe("the version", () => {
  test("says how long its day lasts, from when it was read", async () => {
    const { world, version } = versionOver();
    world.now = instant("2026-04-26T14:59:00Z"); // a minute before midnight in Tokyo
    await version.current();
    expect(version.dayLeft()).toBe(60_000);
    world.ms += 250;
    expect(version.dayLeft()).toBe(59_750);
    const still = versionOver({ held: true }).version;
    await still.current();
    expect(still.dayLeft()).toBe(Number.POSITIVE_INFINITY);
  });

  test("changes with the revision and with the day, and with nothing else", async () => {
    const { world, version } = versionOver();
    const first = await version.current();
    world.ms += 20;
    world.now = instant("2026-04-26T14:59:59.999Z");
    expect(await version.current()).toBe(first);
    world.ms += 20;
    world.now = instant("2026-04-26T15:00:00Z"); // midnight in Tokyo
    const second = await version.current();
    expect(second).not.toBe(first);
    world.ms += 20;
    world.revision = 2;
    expect(await version.current()).not.toBe(second);
  });

  test("has no days where the clock is held", async () => {
    const { world, version } = versionOver({ held: true });
    const first = await version.current();
    world.ms += 20;
    world.now = instant("2027-01-01T00:00:00Z");
    expect(await version.current()).toBe(first);
  });

  test("costs one query for all who ask within ten milliseconds", async () => {
    const { world, version } = versionOver();
    await Promise.all(Array.from({ length: 100 }, () => version.current()));
    world.ms = 9;
    expect(typeof version.current()).toBe("string");
    expect(world.queries).toBe(1);
    world.ms = 10;
    world.revision = 2;
    expect(await version.current()).toMatch(/^2 /);
    expect(world.queries).toBe(2);
  });

  test("is read anew while a write is under way and at the first read after it", async () => {
    const { world, version } = versionOver();
    const before = await version.current();
    const done = version.writing();
    const during = version.current();
    world.revision = 2; // the write commits, and its answer is on its way
    expect(await during).not.toBe("");
    expect(await version.current()).not.toBe(before);
    world.revision = 3;
    done();
    expect(await version.current()).toMatch(/^3 /);
  });

  test("does not trust a query that began before a write ended", async () => {
    const { world, version } = versionOver();
    const done = version.writing();
    const early = version.current();
    world.revision = 2;
    done();
    const late = version.current();
    await early;
    expect(await late).toMatch(/^2 /);
    expect(await version.current()).toMatch(/^2 /);
  });

  test("ends with the day, also between two questions", async () => {
    const { world, version } = versionOver();
    world.now = instant("2026-04-26T14:59:59.997Z");
    const before = await version.current();
    world.ms = 3;
    world.now = instant("2026-04-26T15:00:00Z");
    expect(await version.current()).not.toBe(before);
  });

  test("is asked for seldom while news come, and at once after any", async () => {
    const world = { head: "1", queries: 0, ms: 0, heard: true };
    const version = new RecordVersion({
      head: async () => {
        world.queries += 1;
        return world.head;
      },
      zones: async () => ["UTC"],
      now: () => instant("2026-04-26T12:00:00Z"),
      held: false,
      ticks: () => world.ms,
      listening: () => world.heard,
    });
    await version.current();
    world.ms = 499;
    await version.current();
    expect(world.queries).toBe(1);
    world.head = "2";
    version.news();
    expect(await version.current()).toMatch(/^2 /);
    world.ms = 998;
    world.head = "3"; // a change that nobody told of
    expect(await version.current()).toMatch(/^2 /);
    world.ms = 999;
    expect(await version.current()).toMatch(/^3 /);
    world.heard = false;
    version.news();
    await version.current();
    world.head = "4";
    world.ms += 10;
    expect(await version.current()).toMatch(/^4 /);
  });

  test("says so when the database has never answered; later the last answer stands for its day", async () => {
    const world = { away: true, ms: 0, now: instant("2026-04-26T12:00:00Z") };
    const version = new RecordVersion({
      head: () => (world.away ? Promise.reject(new Error("away")) : Promise.resolve("7")),
      zones: async () => ["UTC"],
      now: () => world.now,
      held: false,
      ticks: () => world.ms,
    });
    await expect(version.current()).rejects.toThrow("away");
    expect(version.reachable).toBe(false);
    world.away = false;
    const stood = await version.current();
    expect([stood, version.reachable]).toEqual([expect.stringMatching(/^7 /), true]);
    world.away = true;
    world.ms += 10;
    expect([await version.current(), version.reachable]).toEqual([stood, false]);
    world.ms += 250;
    world.now = instant("2026-04-27T00:00:00Z");
    expect(await version.current()).not.toBe(stood);
    world.away = false;
    world.ms += 250;
    expect([await version.current(), version.reachable]).toEqual([expect.stringMatching(/^7 /), true]);
  });
});
