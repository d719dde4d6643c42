import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Client, openClient } from "@/lib/data/client";
import { api, pages } from "@/lib/paths";
import { startPostgres } from "@/scripts/prisma/postgres.mjs";
import { inDatabase } from "@/tests/support/database";
import { startProxy } from "@/tests/support/proxy";
import { shipped } from "@/tests/support/reader-pages";
import { type Site, startSite } from "@/tests/support/server";
import { holder } from "@/tests/support/write-api";

/** How long to read and write, and by how many; `TRACKER_STEADY_SECONDS=600 TRACKER_STEADY_READERS=50` for the full count. */
const SECONDS = Number(process.env.TRACKER_STEADY_SECONDS ?? 4);
const READERS = Number(process.env.TRACKER_STEADY_READERS ?? 10);
const WRITE_EVERY_MS = 200;
/**
 * A change of any process is on the others' pages this much later at most: a second, where the machine has nothing
 * else to do (`TRACKER_STALE_MS=1000`); beside other tests a process may not have its turn for as long.
 */
const STALE_MS = Number(process.env.TRACKER_STALE_MS ?? 3_000);

const readable = [
  pages.agreement("en", shipped.usJapan),
  pages.commitments("ja"),
  api.agreements(),
  api.commitment(shipped.usJapan, shipped.financing),
];
/** The address by which the shipped proxy chooses among the processes. */
const proxyAsks = /health_uri (\S+)/.exec(readFileSync("deploy/Caddyfile", "utf8"))?.[1] ?? "/none";
const checks = `/api/v1/commitments/${shipped.usJapan}/${shipped.financing}/checks`;

let postgres: Awaited<ReturnType<typeof startPostgres>>;
let sites: Site[] = [];
let proxy: Awaited<ReturnType<typeof startProxy>>;
let database: Client;
let token = "";

beforeAll(async () => {
  postgres = await startPostgres();
  const settings = { DATABASE_URL: postgres.urlOf("postgres"), APP_URL: "https://tracker.example" };
  sites = await Promise.all([startSite(settings), startSite(settings), startSite(settings)]);
  proxy = await startProxy(sites.map(({ url }) => url));
  Object.assign(process.env, sites[0]?.env);
  database = openClient(settings.DATABASE_URL, 3);
  inDatabase(database);
  token = (await holder({ client: database }, "editor", ["write"])).token;
}, 300_000);
afterAll(async () => {
  inDatabase(undefined);
  proxy.stop();
  await database.$disconnect();
  await Promise.all(sites.map(({ stop }) => stop()));
  await postgres.stop();
});

type Version = { version: number };
const standing = async () =>
  ((await (await fetch(proxy.url + api.commitment(shipped.usJapan, shipped.financing))).json()) as Version).version;

/** Records a check through whichever process it meets. @returns the version after it. */
async function record(version: number): Promise<number> {
  const answer = await fetch(proxy.url + checks, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "if-match": `"${version}"` },
    body: JSON.stringify({
      on: "2026-11-21",
      upTo: "2026-11-20",
      note: { en: `Look ${version}`, ja: `確認${version}` },
    }),
  });
  const body = await answer.json();
  expect([answer.status, body]).toEqual([201, body]);
  return (body as Version).version;
}

const memory = () =>
  sites.map(({ pid }) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid()}/status`, "utf8"))?.[1] ?? 0) / 1024);

test("three processes that start at once on an empty database share one record", async () => {
  const revisions = await Promise.all(
    sites.map(
      async ({ url }) => ((await (await fetch(url + api.agreements())).json()) as { revision: number }).revision,
    ),
  );
  expect(new Set(revisions).size).toBe(1);
  const logged = sites.flatMap(({ log }) => log().split("\n"));
  // On a busy machine a connection may take longer than the site waits for one; that is tried again, and no error of starting.
  expect(logged.filter((line) => /error/i.test(line) && !/connection timeout/.test(line))).toEqual([]);
});

test(
  `${READERS} readers of three processes and five writes a second for ${SECONDS} s: nothing stale, nothing refused`,
  async () => {
    const written: { version: number; at: number }[] = [{ version: await standing(), at: performance.now() }];
    const before = memory();
    const end = performance.now() + SECONDS * 1000;
    const going = () => performance.now() < end || written.length < 3; // some writes, however busy the machine
    let reads = 0;
    let behind = 0;
    const wrong: string[] = [];
    const reader = async (turn: number) => {
      for (let at = turn; going(); at += 1) {
        const asked = performance.now();
        const path = readable[at % readable.length] ?? "";
        const answer = await fetch(proxy.url + path);
        const text = await answer.text();
        reads += 1;
        if (answer.status !== 200) wrong.push(`${answer.status} ${path}`);
        if (path !== readable.at(-1)) continue;
        const read = (JSON.parse(text) as Version).version;
        const due = written.findLast((one) => one.at <= asked);
        const late = written.find((one) => one.version > read && one.at <= asked);
        if (late) behind = Math.max(behind, asked - late.at);
        if (due && late && asked - late.at > STALE_MS) wrong.push(`version ${read} where ${due.version} stood`);
      }
    };
    const writer = async () => {
      while (going()) {
        const version = await record(written.at(-1)?.version ?? 0);
        written.push({ version, at: performance.now() });
        await wait(WRITE_EVERY_MS);
      }
    };
    await Promise.all([writer(), ...Array.from({ length: READERS }, (_, turn) => reader(turn))]);
    expect(wrong).toEqual([]);
    expect(written.length).toBeGreaterThan(2);
    expect(reads).toBeGreaterThan(READERS);
    const grown = memory().map((now, at) => `${Math.round(before[at] ?? 0)} to ${Math.round(now)} MB`);
    process.stdout.write(
      `${reads} reads, ${written.length - 1} writes; at most ${Math.round(behind)} ms behind; memory ${grown.join(", ")}\n`,
    );
  },
  60_000 + SECONDS * 1000,
);

test("a process killed is not noticed by readers, and joins again by itself", async () => {
  const [victim] = sites;
  const statuses: number[] = [];
  let done = false;
  const reading = (async () => {
    while (!done) statuses.push((await fetch(proxy.url + readable[0])).status);
  })();
  await victim?.kill();
  await wait(300);
  const version = await untilOther(() => record1());
  await victim?.again();
  done = true;
  await reading;
  expect(new Set(statuses)).toEqual(new Set([200]));
  const own = await fetch((victim?.url ?? "") + api.commitment(shipped.usJapan, shipped.financing));
  expect(((await own.json()) as Version).version).toBe(version);
});

/** A write meets a dead process once in three times, and a proxy does not send writes twice: the writer does. */
const record1 = async () => record(await standing());
async function untilOther<T>(attempt: () => Promise<T>): Promise<T> {
  return attempt().catch(attempt).catch(attempt);
}

test("while PostgreSQL restarts, kept pages answer; afterwards everything does, by itself", async () => {
  const read = (path: string) => Promise.all(sites.map(async ({ url }) => (await fetch(url + path)).status));
  await read(pages.agreement("en", shipped.usJapan));
  await postgres.halt();
  expect(await read(pages.agreement("en", shipped.usJapan))).toEqual([200, 200, 200]);
  expect(await read(pages.timeline("ja"))).toEqual([503, 503, 503]);
  expect(await read(proxyAsks)).toEqual([200, 200, 200]); // else a proxy would send nobody here for the kept pages
  await postgres.resume();
  await expect.poll(() => read(pages.timeline("ja")), { timeout: 20_000 }).toEqual([200, 200, 200]);
  const version = await record1();
  const versions = () =>
    Promise.all(
      sites.map(async ({ url }) => {
        const answer = await fetch(url + api.commitment(shipped.usJapan, shipped.financing));
        return ((await answer.json()) as Version).version;
      }),
    );
  await expect.poll(versions, { timeout: 20_000 }).toEqual([version, version, version]);
});
