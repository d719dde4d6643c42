import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { Temporal } from "temporal-polyfill";
import { afterEach, beforeEach, expect, it } from "vitest";
import { tickStep } from "@/lib/commands/tick-step";
import { backUp } from "@/lib/data/backup/back-up";
import { restore } from "@/lib/data/backup/restore";
import { keepDeliveries } from "@/lib/data/deliveries";
import { loadEntries } from "@/lib/data/entries";
import { loadRecords } from "@/lib/data/load-records";
import { verifyChain } from "@/lib/data/verify-chain";
import { snapshotOf } from "@/lib/queries/snapshot";
import { asking } from "@/tests/support/actors";
import { describeOnBothEngines, type TestDatabase, testDatabase } from "@/tests/support/database";
import { sampleRecord, seed } from "@/tests/support/sample-record";

describeOnBothEngines("a backup", (open, engine) => {
  let from: TestDatabase;
  let into: TestDatabase;
  let directory: string;
  let file: string;
  beforeEach(async () => {
    from = await open();
    // The other engine: what leaves one must fit into the other.
    into = await testDatabase(engine === "sqlite" ? "postgresql" : "sqlite");
    directory = mkdtempSync(join(tmpdir(), "tracker-backup-"));
    file = join(directory, "backup.gz");
    await seed(from.client);
    const account = { id: "a", accountId: "u", providerId: "credential", password: "hash" };
    const user = { id: "u", name: "Aki", email: "aki@example.org", role: "administrator" };
    await from.client.user.create({ data: { ...user, accounts: { create: account } } });
    const expiresAt = new Date("2030-01-01T00:00:00Z");
    await from.client.session.create({ data: { id: "s", token: "t", userId: "u", expiresAt } });
  });
  afterEach(async () => {
    await from.drop();
    await into.drop();
    rmSync(directory, { recursive: true });
  });

  it("restored into the other engine is the same record with the same accounts, and no sessions", async () => {
    const report = await backUp(file, { from: from.client });
    expect(report.record).toMatchObject({ ok: true });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await restore(file, { into: into.client })).toEqual({
      ok: true,
      rows: report.rows,
      revision: report.revision,
    });
    expect(await loadRecords(into.client)).toEqual(await loadRecords(from.client));
    expect(await loadEntries({}, into.client)).toEqual(await loadEntries({}, from.client));
    expect(await into.client.user.findMany()).toEqual(await from.client.user.findMany());
    expect(await into.client.account.findMany()).toEqual(await from.client.account.findMany());
    expect(await into.client.session.count()).toBe(0);
    expect(await verifyChain(into.client)).toMatchObject({ ok: true });
  });

  it("keeps what was sent from being made again, and sends nothing that waited", async () => {
    const now = Temporal.Instant.from("2026-11-22T09:00:00Z");
    const drafts = ["sent", "waits"].map((key) => ({
      ...{ channel: "mail", target: "f", kind: "change", key, payload: {} },
    }));
    const keep = (database: TestDatabase) => database.client.$transaction((tx) => keepDeliveries(tx, drafts, now));
    expect(await keep(from)).toBe(2);
    await from.client.delivery.update({ where: { key: "sent" }, data: { state: "sent", lastAnswer: "250" } });
    await from.client.lease.create({ data: { name: "sender", holder: "h", until: "2026", fence: 7 } });
    await backUp(file, { from: from.client });
    expect(await restore(file, { into: into.client })).toMatchObject({ ok: true });
    const ids = (database: TestDatabase) =>
      database.client.delivery.findMany({ select: { id: true }, orderBy: { id: "asc" } });
    expect(await ids(into)).toEqual(await ids(from));
    expect(await keep(into)).toBe(0);
    expect(await into.client.delivery.findMany({ orderBy: { id: "asc" } })).toMatchObject([
      { key: "sent", state: "sent", lastAnswer: "250" },
      { key: "waits", state: "given-up", lastAnswer: "restored" },
    ]);
    expect([await into.client.outboxEvent.count(), await into.client.lease.count()]).toEqual([0, 0]);
  });

  it("put in place of a record of the same length is what readers of a running program see", async () => {
    await seed(into.client, sampleRecord("other"));
    const now = Temporal.Instant.from("2026-11-22T09:00:00Z");
    const shown = () => snapshotOf(null, now, into.client);
    const before = await shown();
    await backUp(file, { from: from.client });
    await restore(file, { into: into.client, force: true });
    const after = await shown();
    expect(after.revision).toBe(before.revision);
    expect([before, after].map(({ records }) => records[0]?.agreement.slug)).toEqual(["other", "sample"]);
  });

  it("of a restored backup is the same, byte for byte", async () => {
    await backUp(file, { from: from.client });
    await restore(file, { into: into.client });
    const second = join(directory, "second.gz");
    await backUp(second, { from: into.client });
    expect(gunzipSync(readFileSync(second)).equals(gunzipSync(readFileSync(file)))).toBe(true);
  });

  it("goes into a database with a record only when forced, and then replaces all of it", async () => {
    await seed(into.client, sampleRecord("other"));
    await backUp(file, { from: from.client });
    expect(await restore(file, { into: into.client })).toEqual({ ok: false, refusal: { code: "not-empty" } });
    expect((await loadRecords(into.client))[0]?.agreement.slug).toBe("other");
    expect(await restore(file, { into: into.client, force: true })).toMatchObject({ ok: true });
    expect(await loadRecords(into.client)).toEqual(await loadRecords(from.client));
    await expect(into.sql('DELETE FROM "AuditEntry"')).rejects.toThrow();
    const tick = { agreement: "sample", commitment: "02", version: 1, step: "1", completedOn: "2026-01-02" };
    expect((await tickStep(tick, asking(into.client))).ok).toBe(true);
    expect(await verifyChain(into.client)).toMatchObject({ ok: true });
  });

  it.each([
    ["cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
    [
      "altered in one place",
      (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString().replace("Ministry", "Monastery")),
    ],
    [
      "without its last line",
      (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString().split("\n").slice(0, -2).join("\n")),
    ],
    ["of something else", () => Buffer.from("hello")],
    ["empty", () => Buffer.alloc(0)],
  ])("%s is refused and changes nothing", async (_, spoil) => {
    await backUp(file, { from: from.client });
    const spoiled = join(directory, "spoiled.gz");
    writeFileSync(spoiled, spoil(readFileSync(file)));
    const refusal = { ok: false, refusal: { code: "damaged" } };
    expect(await restore(spoiled, { into: into.client, force: true })).toEqual(refusal);
    expect(await loadRecords(into.client)).toEqual([]);
    expect(await into.client.recordHead.count()).toBe(1);
  });

  it("of a record that was tampered with says so, and is not restored", async () => {
    await from.sql(`UPDATE "Step" SET "completedOn" = '2026-01-01'`);
    const report = await backUp(file, { from: from.client });
    expect(report.record).toMatchObject({ ok: false, fault: { code: "tables-differ" } });
    await seed(into.client, sampleRecord("other"));
    const restored = await restore(file, { into: into.client, force: true });
    expect(restored).toMatchObject({ ok: false, refusal: { code: "broken-record" } });
    expect((await loadRecords(into.client))[0]?.agreement.slug).toBe("other");
    await expect(into.sql('DELETE FROM "AuditEntry"')).rejects.toThrow();
  });

  it("never overwrites a file", async () => {
    writeFileSync(file, "precious");
    await expect(backUp(file, { from: from.client })).rejects.toThrow(/EEXIST/);
    expect(readFileSync(file, "utf8")).toBe("precious");
  });
});
