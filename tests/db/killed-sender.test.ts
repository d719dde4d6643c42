import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { bundle } from "@/scripts/lib/bundle.mjs";
import { follower } from "@/tests/support/followers";
import { startMailServer } from "@/tests/support/mail-server";
import { randomSource } from "@/tests/support/random-source";
import { makeChanges } from "@/tests/support/senders";
import { openWebhooks } from "@/tests/support/webhook-site";

/** How often the sender is killed on each engine; `TRACKER_SENDER_KILLS=100` for the full count. */
const ASKED = process.env.TRACKER_SENDER_KILLS;
const KILLS = { sqlite: Number(ASKED ?? 3), postgresql: Number(ASKED ?? 2) };
/** Two webhooks and two readers are told of each change. */
const TOLD = 4;
const CHANGES_EACH = 3;

it.each([
  ["sqlite", KILLS.sqlite],
  ["postgresql", KILLS.postgresql],
] as const)(
  "on %s, %i kills while sending: every message arrives, and none with two ids",
  async (engine, kills) => {
    const chance = randomSource(20261122);
    const { database, receiver, made, close } = await openWebhooks(engine);
    const { client } = database;
    const mail = await startMailServer();
    for (const path of ["/a", "/b"]) await made({ name: path, url: receiver.url + path });
    for (const email of ["a@example.org", "b@example.org"]) await follower(client, { email });

    const script = await bundle("tests/support/sending-process.ts");
    const env = { ...process.env, SMTP_URL: mail.url, MAIL_FROM: "tracker@example.org" };
    const trouble: string[] = [];
    const launch = () => {
      const child = spawn(process.execPath, [script], { env, stdio: ["ignore", "ignore", "pipe"] });
      child.stderr.on("data", (bytes) => trouble.push(String(bytes)));
      return child;
    };
    const gone = async (child: ChildProcess) => {
      child.kill("SIGKILL");
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    };
    const arrived = () => receiver.requests.length + mail.mails.length;
    let changes = 0;
    let child = launch();
    for (let kill = 0; kill < kills; kill += 1) {
      const before = arrived();
      await makeChanges(client, CHANGES_EACH, changes + 1);
      changes += CHANGES_EACH;
      // Somewhere between the first message of these changes and the last.
      const heard = before + chance.number(CHANGES_EACH * TOLD);
      await expect.poll(arrived, { timeout: 60_000, interval: 3 }).toBeGreaterThan(heard);
      await wait(chance.number(12));
      await gone(child);
      expect(child.signalCode).toBe("SIGKILL");
      // Its lease runs out after a minute, for which nothing here waits: nobody is left to hold it.
      await client.lease.updateMany({ data: { until: "" } });
      child = launch();
    }
    const left = () => client.delivery.count({ where: { state: "waiting" } });
    const unmade = () => client.outboxEvent.count({ where: { spreadAt: null } });
    await expect.poll(async () => (await left()) + (await unmade()), { timeout: 60_000, interval: 50 }).toBe(0);
    await gone(child);

    const kept = await client.delivery.findMany({ select: { id: true, state: true } });
    expect(kept).toHaveLength(changes * TOLD);
    expect(kept.filter(({ state }) => state !== "sent")).toEqual([]);
    const mailed = mail.mails.map(({ source }) => /^Message-ID: <([^@]+)@/im.exec(source)?.[1]);
    const posted = receiver.requests.map(({ headers }) => headers["webhook-id"]);
    // Each message that was made came in under its own id, and nothing under any other.
    expect(new Set([...mailed, ...posted])).toEqual(new Set(kept.map(({ id }) => id)));
    const idsOf = new Map<string, Set<string | undefined>>();
    for (const { path, body, headers } of receiver.requests) {
      const told = `${path} ${body}`;
      idsOf.set(told, (idsOf.get(told) ?? new Set()).add(headers["webhook-id"]));
    }
    expect([...idsOf.values()].map(({ size }) => size)).toEqual(Array(changes * 2).fill(1));
    expect(trouble).toEqual([]);
    const repeats = arrived() - kept.length;
    process.stdout.write(
      `${kills} kills (${engine}): ${kept.length} messages, all arrived; ${repeats} repeats, same ids\n`,
    );
    await mail.stop();
    await close();
  },
  90_000 + Math.max(KILLS.sqlite, KILLS.postgresql) * 15_000,
);
