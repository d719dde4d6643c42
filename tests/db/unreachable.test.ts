import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Client, openClient, transact } from "@/lib/data/client";
import { isUnreachable } from "@/lib/data/is-unreachable";
import { type TestDatabase, testDatabase } from "@/tests/support/database";

let database: TestDatabase;
let single: Client;
let administrator: pg.Client;
beforeAll(async () => {
  database = await testDatabase("postgresql");
  single = openClient(database.url, 1);
  administrator = new pg.Client({ connectionString: database.url });
  await administrator.connect();
});
afterAll(async () => {
  await single.$disconnect();
  await administrator.end();
  await database.drop();
});

const endOthers = () =>
  administrator.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
const refusal = (work: Promise<unknown>): Promise<unknown> => work.then(() => null).catch((error: unknown) => error);

test("a server that is not there", async () => {
  const nobody = openClient("postgresql://nobody:nothing@127.0.0.1:9/none", 1);
  expect(isUnreachable(await refusal(nobody.agreement.count()))).toBe(true);
});

test("no free connection for as long as one waits", async () => {
  const error = await transact(single, async (tx) => {
    await tx.agreement.count();
    return refusal(single.agreement.count());
  });
  expect(isUnreachable(error)).toBe(true);
});

test("a connection that the server closes in the middle", async () => {
  const asked = refusal(single.$queryRawUnsafe("SELECT pg_sleep(60)::text"));
  let error: unknown = null;
  void asked.then((one) => {
    error = one;
  });
  const ended = async () => {
    await endOthers();
    return error;
  };
  await expect.poll(ended, { timeout: 20_000 }).not.toBeNull();
  expect(isUnreachable(error)).toBe(true);
});

test("a transaction whose connection is gone", async () => {
  const error = await refusal(
    transact(single, async (tx) => {
      await tx.agreement.count();
      await endOthers();
      await expect.poll(() => refusal(tx.agreement.count()), { timeout: 20_000 }).not.toBeNull();
      await tx.agreement.count();
    }),
  );
  expect(isUnreachable(error)).toBe(true);
});

test("a question that is wrong is a mistake, not an absence", async () => {
  expect(isUnreachable(await refusal(single.$queryRawUnsafe("SELECT nothing FROM nowhere")))).toBe(false);
  expect(isUnreachable(await refusal(single.agreement.findUniqueOrThrow({ where: { slug: "none" } })))).toBe(false);
  expect(isUnreachable("P1001")).toBe(false);
});
