import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { bundle } from "@/scripts/lib/bundle.mjs";
import { testDatabase } from "@/tests/support/database";
import { randomSource } from "@/tests/support/random-source";
import { startReceiver } from "@/tests/support/receiver";
import { seed } from "@/tests/support/sample-record";
import { makeChanges } from "@/tests/support/senders";

/** How often the sender is killed on each engine; `TRACKER_SENDER_KILLS=100` for the full count. */
const ASKED = process.env.TRACKER_SENDER_KILLS;
const KILLS = { sqlite: Number(ASKED ?? 3), postgresql: Number(ASKED ?? 2) };
const TARGETS = ["a", "b", "c"];
const CHANGES_EACH = 4;

it.each([
  ["sqlite", KILLS.sqlite],
  ["postgresql", KILLS.postgresql],
] as const)(
  "on %s, %i kills while sending: every message arrives, and none with two ids",
  async (engine, kills) => {
    const chance = randomSource(20261122);
    const database = await testDatabase(engine);
    await seed(database.client);
    const receiver = await startReceiver();
    const script = await bundle("tests/support/sending-process.ts");
    const trouble: string[] = [];
    const launch = () => {
      const args = [script, database.url, receiver.url, ...TARGETS];
      const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
      child.stderr.on("data", (bytes) => trouble.push(String(bytes)));
      return child;
    };
    const gone = async (child: ChildProcess) => {
      child.kill("SIGKILL");
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    };
    let changes = 1; // the seeding
    let child = launch();
    for (let kill = 0; kill < kills; kill += 1) {
      const before = receiver.received.length;
      await makeChanges(database.client, CHANGES_EACH, changes);
      changes += CHANGES_EACH;
      // Somewhere between the first message of these changes and the last.
      const heard = before + chance.number(CHANGES_EACH * TARGETS.length);
      await receiver.until((received) => received.length > heard);
      await wait(chance.number(12));
      await gone(child);
      expect(child.signalCode).toBe("SIGKILL");
      child = launch();
    }
    const wanted = changes * TARGETS.length;
    const left = () => database.client.delivery.count({ where: { state: "waiting" } });
    const unmade = () => database.client.outboxEvent.count({ where: { spreadAt: null } });
    await expect.poll(async () => (await left()) + (await unmade()), { timeout: 60_000, interval: 50 }).toBe(0);
    await gone(child);

    const ids = new Map<string, Set<string>>();
    for (const { id, target, about } of receiver.received) {
      const lane = `${target} ${about}`;
      ids.set(lane, (ids.get(lane) ?? new Set()).add(id));
    }
    expect(ids.size).toBe(wanted);
    expect([...ids.values()].filter((one) => one.size > 1)).toEqual([]);
    const kept = await database.client.delivery.findMany({ select: { id: true, state: true } });
    expect(kept.filter(({ state }) => state !== "sent")).toEqual([]);
    expect(new Set(kept.map(({ id }) => id))).toEqual(new Set([...ids.values()].flatMap((one) => [...one])));
    expect(trouble).toEqual([]);
    const repeats = receiver.received.length - wanted;
    process.stdout.write(`${kills} kills (${engine}): ${wanted} messages, all arrived; ${repeats} repeats, same ids\n`);
    await receiver.stop();
    await database.drop();
  },
  60_000 + Math.max(KILLS.sqlite, KILLS.postgresql) * 10_000,
);
