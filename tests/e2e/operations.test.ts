import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type Client, openClient } from "@/lib/data/client";
import { api, pages } from "@/lib/paths";
import { inDatabase } from "@/tests/support/database";
import { shipped } from "@/tests/support/reader-pages";
import { type Site, startSite } from "@/tests/support/server";
import { holder } from "@/tests/support/write-api";

const METRICS_TOKEN = "figures-for-the-tests";
const own = "proxy-0123456789";
const agreement = pages.agreement("en", shipped.usJapan);
const checks = `/api/v1/agreements/${shipped.usJapan}/checks`;

let site: Site;
let database: Client;
let token = "";

beforeAll(async () => {
  site = await startSite({ METRICS_TOKEN, TRUSTED_PROXIES: "1" });
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

const get = (path: string, headers: Record<string, string> = {}) => fetch(site.url + path, { headers });

/** One figure, by its name and labels as they are written; 0 where nothing was counted. */
async function figure(name: string): Promise<number> {
  const answer = await get("/metrics", { authorization: `Bearer ${METRICS_TOKEN}` });
  const line = (await answer.text()).split("\n").find((one) => one.startsWith(`${name} `));
  return line ? Number(line.split(" ")[1]) : 0;
}

const checkOf = (upTo: string) => JSON.stringify({ on: "2026-11-22", upTo });
async function writing() {
  const { version } = await database.agreement.findUniqueOrThrow({ where: { slug: shipped.usJapan } });
  return {
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
    "if-match": `"${version}"`,
  };
}

async function recordCheck(upTo: string): Promise<void> {
  const answer = await fetch(site.url + checks, { method: "POST", headers: await writing(), body: checkOf(upTo) });
  const body = await answer.json();
  expect([answer.status, body]).toEqual([201, body]);
}

test("500 readers at the instant after a write cost one drawing, and every one reads what is new", async () => {
  await (await get(agreement)).text();
  const drawings = 'tracker_cache_drawings_total{kind="agreement"}';
  const before = await figure(drawings);
  await recordCheck("2026-11-20");
  const answers = await Promise.all(Array.from({ length: 500 }, async () => (await get(agreement)).text()));
  expect(answers.filter((text) => !text.includes("20 November 2026"))).toEqual([]);
  expect(new Set(answers).size).toBe(1);
  expect((await figure(drawings)) - before).toBe(1);
});

test("the figures tell of requests, kept answers, the database and the record, to whoever has the token", async () => {
  const hits = 'tracker_cache_hits_total{kind="agreement"}';
  const before = await figure(hits);
  await (await get(agreement)).text();
  expect((await figure(hits)) - before).toBe(1);
  for (const name of [
    'tracker_requests_total{kind="agreement",method="GET",status="2xx"}',
    'tracker_requests_total{kind="api-agreements",method="POST",status="2xx"}',
    'tracker_cache_misses_total{kind="agreement"}',
    'tracker_request_duration_seconds_count{kind="api-agreements"}',
    'tracker_database_query_duration_seconds_count{outcome="answered"}',
    "tracker_cache_bytes",
    "tracker_cache_answers",
    "tracker_revision",
    "process_resident_memory_bytes",
  ])
    expect(await figure(name), name).toBeGreaterThan(0);
  expect(await figure("tracker_revision_lag")).toBe(0);
  expect((await get("/metrics")).status).toBe(401);
  expect((await fetch(`${inject("siteUrl")}/metrics`)).status).toBe(404);
});

test("every answer carries its request's id, the proxy's where proxies are trusted", async () => {
  const paths = [agreement, "/nowhere", pages.signIn("en"), api.agreements(), api.agreement("none"), "/theme.js"];
  for (const path of paths) {
    const { headers } = await get(path);
    expect(headers.get("x-request-id"), path).toMatch(/^[\da-f-]{36}$/);
    expect((await get(path, { "x-request-id": own })).headers.get("x-request-id"), path).toBe(own);
  }
  const elsewhere = await fetch(inject("siteUrl") + agreement, { headers: { "x-request-id": own } });
  expect(elsewhere.headers.get("x-request-id")).not.toBe(own);
});

test("the log is JSON lines with ids, without anybody's data", async () => {
  await (await get("/en/setup?token=very-secret-token")).text();
  await (
    await get("/en/sign-in?next=%2Fen%2Fedit&email=someone@example.org", { "x-forwarded-for": "203.0.113.9" })
  ).text();
  await (await get(api.agreements(), { authorization: "Bearer very-secret-token" })).text();
  const lines = () => site.log().trim().split("\n");
  await expect.poll(() => lines().filter((line) => line.includes('"kind":"sign-in"')).length).toBeGreaterThan(0);
  for (const line of lines())
    expect(JSON.parse(line)).toMatchObject({ time: expect.any(String), msg: expect.any(String) });
  const told = lines().map((line) => JSON.parse(line));
  expect(told.find(({ msg }) => msg === "listening")).toBeDefined();
  expect(told.find(({ kind, method }) => kind === "api-agreements" && method === "POST")).toMatchObject({
    ...{ level: "info", status: 201, request: expect.stringMatching(/^[\da-f-]{36}$/), ms: expect.any(Number) },
  });
  expect(site.log()).not.toMatch(/very-secret|someone@|203\.0\.113|127\.0\.0\.1|::1|\?|Mozilla|tracker\.session/);
});

test("alive and ready are told apart", async () => {
  expect(await (await get(api.health())).json()).toMatchObject({ status: "ok", database: "sqlite" });
  const ready = await get(api.ready());
  expect([ready.status, await ready.json()]).toEqual([
    200,
    { status: "ready", checks: { database: "ok", migrations: "ok", clock: "held" } },
  ]);
  await database.$executeRaw`UPDATE _prisma_migrations SET migration_name = 'x' WHERE migration_name = '0001_record'`;
  const not = await get(api.ready());
  const problem = (await not.json()) as { checks: unknown; type: string };
  expect([not.status, problem.type, problem.checks]).toEqual([
    503,
    "urn:commitment-tracker:problem:not-ready",
    { database: "ok", migrations: "missing", clock: "held" },
  ]);
  expect((await get(api.health())).status).toBe(200);
  await database.$executeRaw`UPDATE _prisma_migrations SET migration_name = '0001_record' WHERE migration_name = 'x'`;
});

/** Whether the server has stopped taking connections. */
const refusesConnections = () =>
  fetch(site.url + api.health()).then(
    () => false,
    () => true,
  );

/** Starts the server again where the test before left it stopped. */
async function running(): Promise<void> {
  if (!(await refusesConnections())) return;
  await site.exited();
  await site.again();
}

/** A write of which the server has read everything but the end of its body. */
async function halfSent(upTo: string): Promise<{ socket: Socket; finish: () => void; answer: Promise<string> }> {
  const body = checkOf(upTo);
  const { port } = new URL(site.url);
  const socket = connect(Number(port), "localhost");
  const parts: Buffer[] = [];
  socket.on("data", (part: Buffer) => parts.push(part));
  socket.on("error", () => {}); // cut off, where a test means it to be
  const answer = once(socket, "close").then(() => Buffer.concat(parts).toString());
  const headers = {
    ...(await writing()),
    host: `localhost:${port}`,
    "content-length": body.length,
    expect: "100-continue",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`POST ${checks} HTTP/1.1\r\n${lines.join("")}\r\n`);
  await expect.poll(() => Buffer.concat(parts).toString(), { timeout: 20_000 }).toContain("100 Continue");
  socket.write(body.slice(0, 10));
  return { socket, finish: () => void socket.write(body.slice(10)), answer };
}

test("a server that is asked to stop takes nothing new, finishes what runs, and closes", async () => {
  await running();
  const { finish, answer } = await halfSent("2026-11-21");
  site.signal("SIGTERM");
  await expect.poll(refusesConnections, { timeout: 20_000 }).toBe(true);
  finish();
  const text = await answer;
  expect(text).toMatch(/HTTP\/1\.1 201 /);
  expect(text).toMatch(/\r\nconnection: close\r\n/i);
  expect(await site.exited()).toBe(0);
  await site.again({ STOP_SECONDS: "1" });
  expect(await (await get(agreement)).text()).toContain("21 November 2026");
});

test("what does not finish in time is cut off", async () => {
  await running();
  const { answer } = await halfSent("2026-11-22");
  site.signal("SIGTERM");
  expect(await site.exited()).toBe(0);
  expect(await answer).not.toMatch(/HTTP\/1\.1 2/);
  expect(site.log()).toContain("cut off");
  await site.again({ STOP_SECONDS: "600" });
});

test("a second signal ends it at once", async () => {
  await running();
  const { answer } = await halfSent("2026-11-22");
  site.signal("SIGTERM");
  await expect.poll(refusesConnections, { timeout: 20_000 }).toBe(true);
  site.signal("SIGINT");
  expect(await site.exited()).toBe(1);
  await answer;
});

/** What `npm start` does once all is ready: starts the server, and stops it when it is stopped itself. */
const STARTER = `
  import { stopOnSignals } from "./scripts/lib/run.mjs";
  import { serve } from "./scripts/lib/serve.mjs";
  stopOnSignals(0);
  serve(Number(process.env.PORT));`;

test("told to stop together with its starter, as by Ctrl-C or systemd, it finishes what runs all the same", async () => {
  await running();
  site.signal("SIGTERM");
  await site.exited();
  const starter = spawn(process.execPath, ["--input-type=module", "-e", STARTER], {
    env: { ...process.env, ...site.env, NODE_ENV: "production" },
    ...{ detached: true, stdio: "ignore" },
  });
  const gone = once(starter, "exit");
  await expect
    .poll(
      () =>
        get(api.ready()).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 60_000 },
    )
    .toBe(200);
  const { finish, answer } = await halfSent("2026-11-22");
  process.kill(-(starter.pid ?? 0), "SIGTERM"); // the whole group
  await expect.poll(refusesConnections, { timeout: 20_000 }).toBe(true);
  finish();
  expect(await answer).toMatch(/HTTP\/1\.1 201 /);
  expect(await gone).toEqual([0, null]);
});
