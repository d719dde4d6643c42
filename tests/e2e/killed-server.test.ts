import { execFile } from "node:child_process";
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Client, openClient } from "@/lib/data/client";
import { loadEntries } from "@/lib/data/entries";
import { loadRecords } from "@/lib/data/load-records";
import { verifyChain } from "@/lib/data/verify-chain";
import { replay } from "@/lib/domain/replay";
import { inDatabase } from "@/tests/support/database";
import { randomSource } from "@/tests/support/random-source";
import { type Site, startSite } from "@/tests/support/server";
import { holder } from "@/tests/support/write-api";

/** How often the server is killed; `TRACKER_KILLS=100` for the full count. */
const KILLS = Number(process.env.TRACKER_KILLS ?? 8);
const SLUG = "us-japan-critical-minerals-2025";
/** Each writer keeps to a commitment of its own; together they keep writing while the server dies. */
const REFS = ["01", "02", "06", "10"];

let site: Site;
let database: Client;
let token = "";
beforeAll(async () => {
  site = await startSite();
  Object.assign(process.env, site.env);
  database = openClient(site.databaseUrl);
  inDatabase(database);
  token = (await holder({ client: database }, "editor", ["write"])).token;
});
afterAll(async () => {
  inDatabase(undefined);
  await database.$disconnect();
  await site.stop();
});

/** What a writer was told: how many of its changes were answered, and the version that stood then. */
type Told = { answered: number; version: number };

/** Records one judgement with its source after the other, until the server is gone. */
async function write(ref: string, told: Told): Promise<void> {
  for (;;) {
    const number = told.answered;
    const body = {
      state: "underway",
      effectiveOn: "2026-11-20",
      reason: { en: `Judgement ${number}`, ja: `判断${number}` },
      newEvidence: {
        ...{
          url: "https://example.org/",
          publisher: "Agency",
          kind: "official",
          on: "2026-11-20",
          relation: "supports",
        },
        shows: { en: `Source ${number}`, ja: `情報源${number}` },
      },
    };
    const headers = {
      Authorization: `Bearer ${token}`,
      "Content-Type": "application/json",
      "If-Match": `"${told.version}"`,
    };
    const address = `${site.url}/api/v1/commitments/${SLUG}/${ref}/assessments`;
    const response = await fetch(address, { method: "POST", headers, body: JSON.stringify(body) }).catch(() => null);
    const answer = await response?.json().catch(() => null);
    if (!response || !answer) return; // killed before it answered in full
    expect([response.status, answer]).toEqual([201, answer]);
    told.version = answer.version;
    told.answered += 1;
  }
}

const standing = async () => {
  const record = (await loadRecords(database)).find(({ agreement }) => agreement.slug === SLUG);
  if (!record) throw new Error("the agreement is gone");
  return record;
};

test(
  `the server killed ${KILLS} times while it writes keeps what it answered, whole, and starts again by itself`,
  async () => {
    const chance = randomSource(20261122);
    const first = await standing();
    const versions = new Map(first.commitments.map(({ ref, version }) => [ref, version]));
    const judged = (ref: string, record = first) => record.assessments.filter((one) => one.commitment === ref).length;
    const writers = REFS.map((ref) => ({ ref, told: { answered: 0, version: versions.get(ref) ?? 1 } }));
    let unanswered = 0;
    let slowest = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const writing = Promise.all(writers.map(({ ref, told }) => write(ref, told)));
      const before = writers.reduce((sum, { told }) => sum + told.answered, 0);
      const answered = () => writers.reduce((sum, { told }) => sum + told.answered, 0) - before;
      while (answered() < 2) await wait(1);
      await wait(chance.number(60));
      await site.kill();
      await writing;

      const record = await standing();
      for (const { ref, told } of writers) {
        const version = record.commitments.find((one) => one.ref === ref)?.version ?? 0;
        // At most the one that was under way came through without being answered.
        expect(version - told.version).toBeGreaterThanOrEqual(0);
        expect(version - told.version).toBeLessThanOrEqual(1);
        const through = version - (versions.get(ref) ?? 0);
        expect(judged(ref, record) - judged(ref)).toBe(through);
        const sources = record.evidence.filter((item) => item.shows.en.startsWith("Source "));
        expect(sources.filter((item) => item.relations.some((one) => one.commitment === ref))).toHaveLength(through);
        unanswered += version - told.version;
        told.version = version;
      }
      expect(await verifyChain(database)).toMatchObject({ ok: true });
      const began = performance.now();
      await site.again();
      slowest = Math.max(slowest, performance.now() - began);
    }
    expect(replay(await loadEntries({}, database))).toEqual(await loadRecords(database));
    const verify = promisify(execFile)(process.execPath, ["scripts/tracker.mjs", "verify"], {
      env: { ...process.env, ...site.env },
    });
    expect((await verify).stdout).toMatch(/\S/);
    const answered = writers.reduce((sum, { told }) => sum + told.answered, 0);
    process.stdout.write(
      `${KILLS} kills: ${answered} answered writes, all there; ${unanswered} more came through whole; ` +
        `slowest start ${(slowest / 1000).toFixed(1)} s\n`,
    );
  },
  60_000 + KILLS * 30_000,
);
