import { afterAll, beforeAll, expect, it } from "vitest";
import { openClient } from "@/lib/data/client";
import {
  giveUpLease,
  type Lease,
  LeaseLost,
  LONGEST_LEASE_MS,
  renewLease,
  takeLease,
  underLease,
} from "@/lib/data/leases";
import { holdLease } from "@/lib/delivery/lease";
import { describeOnBothEngines, type TestDatabase } from "@/tests/support/database";
import { randomSource } from "@/tests/support/random-source";

const MINUTE = 60_000;

describeOnBothEngines("a lease", (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.drop());

  const until = async (name: string, value: string) => {
    await database.client.lease.update({ where: { name }, data: { until: value } });
  };
  const taken = async (name: string, holder = "a"): Promise<Lease> => {
    const lease = await takeLease(database.client, name, holder, MINUTE);
    if (!lease) throw new Error("not taken");
    return lease;
  };

  it("goes to one of many who try at once, from two processes' connections", async () => {
    const other = openClient(database.url);
    for (let round = 0; round < 5; round += 1) {
      const holders = Array.from({ length: 8 }, (_, i) => `${round}-${i}`);
      const tries = holders.map((holder, i) => takeLease(i % 2 ? other : database.client, "race", holder, MINUTE));
      const got = (await Promise.all(tries)).filter((one) => one !== null);
      expect(got).toHaveLength(1);
      expect(got[0]?.fence).toBe(round + 1);
      if (got[0]) await giveUpLease(other, got[0]);
    }
    await other.$disconnect();
  });

  it("is free again when it was given up, has run out, or ends further away than any lease can", async () => {
    const first = await taken("free");
    expect(await takeLease(database.client, "free", "b", MINUTE)).toBeNull();
    await giveUpLease(database.client, first);
    const second = await taken("free", "b");
    await until("free", "2026-01-01T00:00:00.000Z");
    const third = await taken("free", "c");
    await until("free", "2099-01-01T00:00:00.000Z");
    const fourth = await taken("free", "d");
    expect([first, second, third, fourth].map(({ fence }) => fence)).toEqual([1, 2, 3, 4]);
    await expect(takeLease(database.client, "free", "e", LONGEST_LEASE_MS + 1)).rejects.toThrow(/at most/);
  });

  it("kept by its holder is kept; the one before can neither renew it, give it up nor write under it", async () => {
    const late = await taken("fenced");
    await until("fenced", "2026-01-01T00:00:00.000Z");
    expect(await renewLease(database.client, late, MINUTE)).toBe(true); // it was over, but nobody had taken it
    await until("fenced", "2026-01-01T00:00:00.000Z");
    const next = await taken("fenced", "a"); // even under the same name
    expect(await renewLease(database.client, late, MINUTE)).toBe(false);
    await giveUpLease(database.client, late);
    expect(await takeLease(database.client, "fenced", "c", MINUTE)).toBeNull();
    const write = (lease: Lease) =>
      database.client.$transaction(async (tx) => {
        await underLease(tx, lease);
        await tx.outboxEvent.create({ data: { agreementSlug: "x", firstEntry: 1, lastEntry: 1, at: "" } });
      });
    await expect(write(late)).rejects.toThrow(LeaseLost);
    expect(await database.client.outboxEvent.count()).toBe(0);
    await write(next);
    expect(await database.client.outboxEvent.count()).toBe(1);
  });

  it("has one holder at a time and a growing fence through any course of events", async () => {
    const chance = randomSource(20261122);
    const known: Lease[] = [];
    let holder: Lease | null = null;
    let free = true;
    for (let step = 0; step < 150; step += 1) {
      const move = chance.pick(["take", "take", "renew", "give-up", "runs-out"] as const);
      const lease: Lease | undefined = known.length > 0 ? chance.pick(known) : undefined;
      if (move === "take") {
        const got: Lease | null = await takeLease(database.client, "any", `h${chance.number(3)}`, MINUTE);
        expect(got !== null).toBe(free);
        if (got) {
          expect(got.fence).toBe((known.at(-1)?.fence ?? 0) + 1);
          known.push(got);
          holder = got;
          free = false;
        }
      } else if (move === "runs-out" && holder) {
        await until("any", "2026-01-01T00:00:00.000Z");
        free = true;
      } else if (move === "renew" && lease) {
        expect(await renewLease(database.client, lease, MINUTE)).toBe(lease === holder);
        if (lease === holder) free = false;
      } else if (move === "give-up" && lease) {
        await giveUpLease(database.client, lease);
        if (lease === holder) free = true;
      }
    }
    expect(known.length).toBeGreaterThan(10);
  });

  it("is renewed while it is held, and says when another has it", async () => {
    const held = await holdLease(database.client, "held", 2000);
    if (!held) throw new Error("not taken");
    const before = (await database.client.lease.findUniqueOrThrow({ where: { name: "held" } })).until;
    await expect
      .poll(async () => (await database.client.lease.findUniqueOrThrow({ where: { name: "held" } })).until > before, {
        timeout: 25_000,
      })
      .toBe(true);
    expect(held.lost.aborted).toBe(false);
    const soon = new Date(Date.now() + 5 * MINUTE).toISOString();
    await database.client.lease.update({ where: { name: "held" }, data: { holder: "other", fence: 2, until: soon } });
    await expect.poll(() => held.lost.aborted, { timeout: 25_000 }).toBe(true);
    expect(held.leftMs()).toBe(0);
    await held.giveUp();
    expect(await takeLease(database.client, "held", "third", MINUTE)).toBeNull();
  });
});
