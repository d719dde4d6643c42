import { Temporal } from "temporal-polyfill";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openClient } from "@/lib/data/client";
import { keepDeliveries } from "@/lib/data/deliveries";
import type { Channel } from "@/lib/delivery/channel";
import { sendOnce, startSender } from "@/lib/delivery/sender";
import { sweepDeliveries } from "@/lib/delivery/sweep";
import { describeOnBothEngines, type TestDatabase } from "@/tests/support/database";
import { HASTE, postChannel } from "@/tests/support/post-channel";
import { seed } from "@/tests/support/sample-record";
import { partsOf } from "@/tests/support/senders";

describeOnBothEngines("messages in the database", (open, engine) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await open();
    await seed(database.client);
  });
  afterEach(() => database.drop());
  const stored = () => database.client.delivery.findMany({ orderBy: { id: "asc" } });

  if (engine === "postgresql")
    it("get through when every connection is cut while one is sent", async () => {
      const ids: string[] = [];
      const channel: Channel = {
        ...postChannel("", ["a"]),
        send: async ({ id }) => {
          ids.push(id);
          if (ids.length > 1) return "sent";
          const cutter = openClient(database.url, 1);
          await cutter.$queryRaw`
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()`;
          await cutter.$disconnect();
          return "sent";
        },
      };
      const own = openClient(database.url, 3);
      const parts = partsOf(own, [channel]);
      const sender = startSender(parts);
      await expect.poll(async () => (await stored().catch(() => []))[0]?.state, { timeout: 25_000 }).toBe("sent");
      await sender.stop();
      await own.$disconnect();
      expect(new Set(ids).size).toBe(1);
    });

  it("are kept 30 days after they were sent, and as long as they wait", async () => {
    const channel: Channel = {
      ...postChannel("", ["a", "b"]),
      send: async ({ target }) => (target === "a" ? "sent" : { retry: true, answer: "not now" }),
    };
    const patient = { ...HASTE, pauseMs: () => 60_000 };
    await sendOnce({ ...partsOf(database.client, [channel]), timing: patient }, new AbortController().signal);
    const now = Temporal.Now.instant();
    const none = { messages: 0, changes: 0 };
    expect(await sweepDeliveries(now.add({ hours: 29 * 24 }), database.client)).toEqual(none);
    expect(await sweepDeliveries(now.add({ hours: 31 * 24 }), database.client)).toEqual({ messages: 1, changes: 1 });
    expect(await stored()).toMatchObject([{ target: "b", state: "waiting" }]);
  });

  it("that a clock running ahead put off for years are due again once it is right", async () => {
    const now = Temporal.Instant.from("2026-11-22T09:00:00Z");
    const later = now.add({ hours: 3 * 365 * 24 });
    const draft = { channel: "post", target: "a", kind: "test", key: "k", payload: {} };
    await database.client.$transaction((tx) => keepDeliveries(tx, [draft], later));
    await database.client.outboxEvent.updateMany({ data: { dueAt: later.toString() } });
    await sweepDeliveries(now, database.client);
    const dueAt = "2026-11-22T09:00:00.000Z";
    expect(await stored()).toMatchObject([{ dueAt, tryUntil: "2026-11-23T09:00:00.000Z" }]);
    expect(await database.client.outboxEvent.findMany()).toMatchObject([{ dueAt }]);
  });

  it("are kept by the thousand, each key once", async () => {
    const drafts = Array.from({ length: 1200 }, (_, i) => ({
      ...{ channel: "post", target: `t${i}`, kind: "test", key: `key ${i % 1100}` },
      payload: { text: "it's «odd» \u202e; DROP TABLE" },
    }));
    const keep = () => database.client.$transaction((tx) => keepDeliveries(tx, drafts, Temporal.Now.instant()));
    expect(await keep()).toBe(1100);
    expect(await keep()).toBe(0);
    const [first] = await stored();
    expect(JSON.parse(first?.payload ?? "")).toEqual(drafts[0]?.payload);
    expect(first?.tryUntil.slice(10)).toBe(first?.dueAt.slice(10)); // a day later, at the same time
  });
});
