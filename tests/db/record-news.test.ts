import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { recordCheck } from "@/lib/commands/record-check";
import { type Listener, listenForChanges } from "@/lib/data/record-news";
import { asking } from "@/tests/support/actors";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { seed } from "@/tests/support/sample-record";

let database: TestDatabase;
let listener: Listener;
let heard = 0;

beforeEach(async () => {
  database = await testDatabase("postgresql");
  await seed(database.client);
  heard = 0;
  listener = listenForChanges(database.url, () => {
    heard += 1;
  });
  await expect.poll(() => listener.listening(), { timeout: 10_000 }).toBe(true);
});
afterEach(async () => {
  await listener.stop();
  await database.drop();
});

const check = (version: number) =>
  recordCheck(
    { agreement: "sample", commitment: "01", version, on: "2026-01-10", upTo: "2026-01-10" },
    asking(database.client, "editor", "2026-02-01T00:00:00Z"),
  );

test("a change is heard once it is committed, and a refused one never", async () => {
  const before = heard;
  expect((await check(7)).ok).toBe(false);
  expect((await check(1)).ok).toBe(true);
  await expect.poll(() => heard, { timeout: 10_000 }).toBe(before + 1);
});

test("a lost connection is told, taken up again, and told again", async () => {
  const admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  const before = heard;
  await admin.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND pid <> pg_backend_pid()",
  );
  await admin.end();
  await expect.poll(() => heard >= before + 2 && listener.listening(), { timeout: 10_000 }).toBe(true);
  const found = heard;
  expect((await check(1)).ok).toBe(true);
  await expect.poll(() => heard, { timeout: 10_000 }).toBeGreaterThan(found);
});
