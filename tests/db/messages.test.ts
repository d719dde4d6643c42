import { Temporal } from "temporal-polyfill";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openClient } from "@/lib/data/client";
import { sendAgain } from "@/lib/data/deliveries";
import { loadEntries } from "@/lib/data/entries";
import type { Channel } from "@/lib/delivery/channel";
import { sendOnce, startSender } from "@/lib/delivery/sender";
import { describeOnBothEngines, type TestDatabase } from "@/tests/support/database";
import { HASTE, postChannel } from "@/tests/support/post-channel";
import { type Received, type Receiver, startReceiver } from "@/tests/support/receiver";
import { sampleRecord, seed } from "@/tests/support/sample-record";
import { makeChanges, partsOf } from "@/tests/support/senders";

const never = new AbortController().signal;
const ofEach = <Key>(all: readonly Key[]) => {
  const counts = new Map<Key, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
};
/** Pauses after which nothing comes back while the test looks; `later` goes past them. */
const PATIENT = { ...HASTE, restMs: 60_000, pauseMs: () => 60_000 };
const later = (minutes: number) => () => Temporal.Now.instant().add({ minutes });
const laneOf = ({ target, about }: Received) => `${target} ${about}`;

describeOnBothEngines("messages", (open) => {
  let database: TestDatabase;
  const receivers: Receiver[] = [];
  beforeEach(async () => {
    database = await open();
    await seed(database.client);
  });
  afterEach(async () => {
    for (const receiver of receivers.splice(0)) await receiver.stop();
    await database.drop();
  });
  const receiving = async (...answer: Parameters<typeof startReceiver>) => {
    const receiver = await startReceiver(...answer);
    receivers.push(receiver);
    return receiver;
  };
  const stored = () => database.client.delivery.findMany({ orderBy: { id: "asc" } });

  it("are owed for every entry of the record, and a change that is refused owes none", async () => {
    await seed(database.client, sampleRecord("other"));
    await makeChanges(database.client, 3);
    const before = await database.client.outboxEvent.count();
    await expect(makeChanges(database.client, 1, 1)).rejects.toThrow(); // a version that is over
    const events = await database.client.outboxEvent.findMany({ orderBy: { id: "asc" } });
    expect(events).toHaveLength(before);
    expect(events).toHaveLength(5); // an import, however large, is one change
    const covered = await Promise.all(
      events.map(async ({ agreementSlug: agreement, firstEntry, lastEntry }) => {
        const entries = await loadEntries({ agreement, afterId: firstEntry - 1 }, database.client);
        return entries.filter(({ id }) => id <= lastEntry).map(({ id }) => id);
      }),
    );
    expect(covered.flat()).toEqual((await loadEntries({}, database.client)).map(({ id }) => id));
  });

  it("reach each target once, oldest first, with two senders at work", async () => {
    const receiver = await receiving();
    const targets = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const channels = [postChannel(receiver.url, targets)];
    const second = openClient(database.url);
    const parts = [partsOf(database.client, channels), partsOf(second, channels)];
    const senders = parts.map(startSender);
    await makeChanges(database.client, 6);
    await receiver.until((received) => received.length >= 7 * targets.length);
    await Promise.all(senders.map((sender) => sender.stop()));
    await second.$disconnect();
    expect(receiver.received).toHaveLength(7 * targets.length);
    expect(new Set(receiver.received.map(laneOf)).size).toBe(7 * targets.length);
    const messages = await stored();
    expect(new Set(receiver.received.map(({ id }) => id))).toEqual(new Set(messages.map(({ id }) => id)));
    expect(ofEach(messages.map(({ state, attempts, lastAnswer }) => `${state} ${attempts} ${lastAnswer}`))).toEqual(
      new Map([["sent 1 204", 7 * targets.length]]),
    );
    for (const target of targets) {
      const changes = receiver.received.filter((one) => one.target === target).map(({ about }) => about);
      const inOrder = [...changes].sort((a, b) => Number(a.slice(7)) - Number(b.slice(7)));
      expect(changes).toEqual(inOrder);
    }
    expect(parts.flatMap(({ reported }) => reported)).toEqual([]);
    expect(await sendOnce(partsOf(database.client, channels), never)).toEqual({
      ...{ made: 0, sent: 0, retried: 0, givenUp: 0 },
    });
  });

  it("wait for a receiver that is away, with the id they had, and are given up after their day", async () => {
    let away = true;
    const receiver = await receiving((_, response) => response.writeHead(away ? 503 : 204).end());
    const channel = postChannel(receiver.url, ["a"]);
    const parts = partsOf(database.client, [channel]);
    const patient = { ...parts, timing: PATIENT };
    expect(await sendOnce(patient, never)).toMatchObject({ made: 1, retried: 1 });
    expect(await stored()).toMatchObject([{ state: "waiting", attempts: 1, lastAnswer: "503", sentAt: null }]);
    const sender = startSender({ ...parts, running: later(2) });
    await receiver.until((received) => received.length >= 3);
    away = false;
    await expect.poll(async () => (await stored())[0]?.state, { timeout: 25_000 }).toBe("sent");
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1);
    await sender.stop();

    away = true;
    await makeChanges(database.client, 1);
    await sendOnce(patient, never);
    const nextDay = { ...patient, running: later(24 * 60) };
    expect(await sendOnce(nextDay, never)).toMatchObject({ givenUp: 1 });
    const [, lost] = await stored();
    expect(lost).toMatchObject({ state: "given-up", lastAnswer: "503" });
    expect(await sendOnce(nextDay, never)).toMatchObject({ sent: 0, retried: 0, givenUp: 0 });

    away = false;
    expect(await sendAgain(lost?.id ?? "", Temporal.Now.instant(), database.client)).toBe(true);
    expect(await sendAgain("none", Temporal.Now.instant(), database.client)).toBe(false);
    expect(await sendOnce(parts, never)).toMatchObject({ sent: 1 });
    expect(receiver.received.at(-1)?.id).toBe(lost?.id);
  });

  it("do not wait for a target that never answers, one that refuses, or one that cannot be sent", async () => {
    const receiver = await receiving(({ target }, response) => {
      if (target === "hangs") return;
      response.writeHead(target === "gone" ? 410 : 204).end();
    });
    const post = postChannel(receiver.url, ["hangs", "gone", "poison", "fine"]);
    const channel: Channel = {
      ...post,
      send: async (delivery, signal) => {
        if (delivery.target === "poison") throw new Error("cannot be\nsent");
        if (delivery.target === "hangs") await post.send(delivery, never); // does not mind being told to stop
        return post.send(delivery, signal);
      },
    };
    await makeChanges(database.client, 5);
    const parts = partsOf(database.client, [channel]);
    expect(await sendOnce({ ...parts, timing: { ...PATIENT, sendMs: 2000 } }, never)).toMatchObject({
      made: 24,
      sent: 6,
      givenUp: 6,
      retried: 7,
    });
    const counted = ofEach(
      (await stored()).map((one) => `${one.target} ${one.state} ${one.attempts} ${one.lastAnswer}`),
    );
    expect(counted).toEqual(
      new Map([
        ["hangs waiting 1 timed-out", 1],
        ["hangs waiting 0 null", 5], // they rest, and are tried in turn
        ["gone given-up 1 410", 6],
        ["poison waiting 1 cannot be sent", 6],
        ["fine sent 1 204", 6],
      ]),
    );
    expect(parts.reported).toHaveLength(6);
  });

  it("are made of the other changes and by the other channels when a channel fails", async () => {
    const receiver = await receiving();
    await makeChanges(database.client, 3);
    const [, bad] = await database.client.outboxEvent.findMany({ orderBy: { id: "asc" } });
    let failing = true;
    const fails: Channel = {
      ...postChannel(receiver.url, ["a"]),
      name: "fails",
      deliveriesFor: async ({ id }) => {
        if (failing && id === bad?.id) throw new Error("cannot be made");
        return [];
      },
    };
    const parts = partsOf(database.client, [fails, postChannel(receiver.url, ["a"])]);
    const patient = { ...parts, timing: PATIENT };
    expect(await sendOnce(patient, never)).toMatchObject({ made: 4, sent: 4 });
    expect(parts.reported).toEqual(["Error: cannot be made"]);
    const open = { where: { spreadAt: null } };
    expect(await database.client.outboxEvent.findMany(open)).toMatchObject([{ id: bad?.id, attempts: 1 }]);
    failing = false;
    await sendOnce({ ...patient, running: later(2) }, never);
    expect(await database.client.outboxEvent.count(open)).toBe(0);
    expect(receiver.received).toHaveLength(4);
  });

  it("of a day are made once, by whichever sender, and rest with the whole channel when it has no way out", async () => {
    const receiver = await receiving();
    const channel: Channel = {
      ...postChannel(receiver.url, []),
      due: async (now) =>
        ["a", "b", "c", "d", "e", "f", "g", "h"].map((target) => {
          const about = `week of ${now.toString().slice(0, 10)}`;
          return { channel: "post", target, kind: "digest", key: `${about} ${target}`, payload: { target, about } };
        }),
      send: async () => ({ retry: true, answer: "no way", fault: "channel" }),
    };
    const now = () => Temporal.Instant.from("2026-11-22T09:00:00Z");
    const parts = { ...partsOf(database.client, [channel]), now };
    const slow = { ...parts, timing: PATIENT };
    const first = await sendOnce(slow, never);
    expect(first?.made).toBe(8);
    expect(first?.retried).toBeLessThanOrEqual(7); // those that were under way at once
    expect(await sendOnce(slow, never)).toEqual({ made: 0, sent: 0, retried: 0, givenUp: 0 });
    expect(await database.client.delivery.count()).toBe(8);
  });

  it("are written down by nobody whose lease was taken over while sending", async () => {
    let sending = () => {};
    const begun = new Promise<void>((resolve) => {
      sending = resolve;
    });
    let finish = () => {};
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const receiver = await receiving();
    const post = postChannel(receiver.url, ["a"]);
    const slow: Channel = {
      ...post,
      send: async (delivery, signal) => {
        sending();
        await held;
        return post.send(delivery, signal);
      },
    };
    const parts = partsOf(database.client, [slow]);
    const passing = sendOnce(parts, never);
    await begun;
    await database.client.lease.update({ where: { name: "sender" }, data: { holder: "other", fence: 99 } });
    finish();
    expect(await passing).toMatchObject({ sent: 0 });
    expect(await stored()).toMatchObject([{ state: "waiting", attempts: 1, lastAnswer: null }]);
    const again = { ...partsOf(database.client, [post]), running: later(1) };
    expect(await sendOnce(again, never)).toBeNull(); // the other still has it
    await database.client.lease.update({ where: { name: "sender" }, data: { until: "" } });
    expect(await sendOnce(again, never)).toMatchObject({ sent: 1 });
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1);
  });
});
