import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { wallClock } from "@/lib/clock";
import { openClient } from "@/lib/data/client";
import { metrics } from "@/lib/observe/metrics";
import { isReady, readiness } from "@/lib/queries/ready";
import { describeOnBothEngines, type TestDatabase } from "@/tests/support/database";
import { seed } from "@/tests/support/sample-record";

describeOnBothEngines("a process", (open) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await open();
    await seed(database.client);
  });
  afterEach(() => database.drop());

  test("is ready on a database that has been through its migrations", async () => {
    const checks = await readiness(database.client);
    expect(checks).toEqual({ database: "ok", migrations: "ok", clock: "ok" });
    expect(isReady(checks)).toBe(true);
  });

  test("is not ready while a migration is missing, and does not mind one it does not know", async () => {
    await database.sql(
      `UPDATE _prisma_migrations SET migration_name = '9999_newer' WHERE migration_name = '0001_record'`,
    );
    const checks = await readiness(database.client);
    expect([checks.migrations, isReady(checks)]).toEqual(["missing", false]);
    await database.sql(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ('x', 'x', '0001_record', CURRENT_TIMESTAMP, 1)`,
    );
    expect((await readiness(database.client)).migrations).toBe("ok");
  });

  test("is not ready while its clock is before the last entry of the record", async () => {
    const later = wallClock().add({ minutes: 5 }).toString({ fractionalSecondDigits: 3 });
    await database.client.auditEntry.create({
      data: { ...(await lastEntry()), id: (await lastEntry()).id + 1, hash: "f".repeat(64), recordedAt: later },
    });
    const checks = await readiness(database.client);
    expect([checks.clock, isReady(checks)]).toEqual(["behind", false]);
  });
  const lastEntry = () => database.client.auditEntry.findFirstOrThrow({ orderBy: { id: "desc" } });

  test("counts and times every statement", async () => {
    const count = async () => {
      const { values } = await metrics().queries.get();
      return values.find(({ metricName }) => metricName?.endsWith("_count"))?.value ?? 0;
    };
    const before = await count();
    await database.client.$transaction(async (tx) => {
      await tx.recordHead.findMany();
      await tx.agreement.findMany();
    });
    await database.client.agreement.findMany();
    expect((await count()) - before).toBeGreaterThanOrEqual(3);
  });
});

test("an empty database answers, and lacks every migration; one that is not there is away", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tracker-ready-"));
  const empty = openClient(`file:${folder}/tracker.db`);
  expect(await readiness(empty)).toEqual({ database: "ok", migrations: "missing", clock: "unknown" });
  await empty.$disconnect();
  rmSync(folder, { recursive: true, force: true });
  const gone = openClient("postgresql://nobody:x@127.0.0.1:1/none");
  const checks = await readiness(gone);
  expect([checks, isReady(checks)]).toEqual([{ database: "away", migrations: "unknown", clock: "unknown" }, false]);
  await gone.$disconnect();
});
