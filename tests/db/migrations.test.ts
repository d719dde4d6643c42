import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { openClient } from "@/lib/data/client";
import { describeOnBothEngines } from "@/tests/support/database";
import { pendingChanges } from "../../scripts/prisma/diff.mjs";
import { migrate } from "../../scripts/prisma/migrate.mjs";

describeOnBothEngines("migrations", (open, engine) => {
  it("lead exactly to the schema", async () => {
    const url = engine === "sqlite" ? "file::memory:" : inject("postgresAddress").replace("DATABASE", "postgres");
    expect(await pendingChanges(url)).toBe("");
  });

  it("do nothing to a database that is up to date", async () => {
    const database = await open();
    expect(await migrate(database.url)).toEqual([]);
    await database.drop();
  });

  it("begin the record with an empty head", async () => {
    const database = await open();
    expect(await database.client.recordHead.findMany()).toEqual([{ id: 1, revision: 0, hash: "0".repeat(64) }]);
    await database.drop();
  });
});

it("a new SQLite file is made with its directory, once", async () => {
  const directory = mkdtempSync(join(tmpdir(), "tracker-new-"));
  const url = `file:${join(directory, randomBytes(4).toString("hex"), "tracker.db")}`;
  const folders = readdirSync("prisma/migrations/sqlite", { withFileTypes: true });
  const names = folders.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  expect(names.slice(0, 2)).toEqual(["0001_record", "0002_append_only"]);
  expect(await migrate(url)).toEqual(names);
  expect(await migrate(url)).toEqual([]);
  const client = openClient(url);
  expect(await client.recordHead.count()).toBe(1);
  await client.$disconnect();
  rmSync(directory, { recursive: true });
});
