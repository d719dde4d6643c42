import { afterEach, beforeEach, expect, it } from "vitest";
import { addEvidence } from "@/lib/commands/add-evidence";
import { assess } from "@/lib/commands/assess";
import { recordCheck } from "@/lib/commands/record-check";
import { changeRecord } from "@/lib/data/change-record";
import { openClient } from "@/lib/data/client";
import { loadEntries } from "@/lib/data/entries";
import { loadRecords } from "@/lib/data/load-records";
import { verifyChain } from "@/lib/data/verify-chain";
import { asking } from "@/tests/support/actors";
import { describeOnBothEngines, type TestDatabase } from "@/tests/support/database";
import { RECORDED, sampleAgreement, seed } from "@/tests/support/sample-record";

const reason = { en: "because", ja: "理由" };
const judgement = (version: number) => ({
  agreement: "sample",
  commitment: "01",
  version,
  state: "no-evidence" as const,
  effectiveOn: "2026-01-10",
  reason,
});

describeOnBothEngines("two editors at once", (open) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await open();
    await seed(database.client);
  });
  afterEach(() => database.drop());

  it("of 50 pairs with the same version exactly one wins each, in one process or two", async () => {
    const other = openClient(database.url); // a second process has a client of its own
    for (let version = 1; version <= 50; version += 1) {
      const rival = version % 2 === 0 ? database.client : other;
      const results = await Promise.all([
        assess(judgement(version), asking(database.client)),
        assess(judgement(version), asking(rival)),
      ]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      const loser = results.find(({ ok }) => !ok);
      expect(loser).toMatchObject({
        refusal: { code: "stale", version: version + 1, changes: [{ action: "assess" }] },
      });
    }
    await other.$disconnect();
    expect((await loadRecords(database.client))[0]?.assessments).toHaveLength(51);
    expect(await verifyChain(database.client)).toMatchObject({ ok: true });
  });

  it("of 40 at the same moment on three commitments one each wins, and the chain has no gap", async () => {
    const clients = [database.client, openClient(database.url), openClient(database.url)];
    const source = {
      url: "https://example.org/",
      publisher: "Agency",
      kind: "official" as const,
      on: "2026-01-01",
      shows: reason,
      relation: "context" as const,
    };
    const attempts = Array.from({ length: 40 }, (_, at) => {
      const ask = asking(clients[at % 3] ?? database.client);
      const target = { agreement: "sample", version: 1 };
      if (at % 4 === 0) return addEvidence({ ...target, commitment: "01", evidence: source }, ask);
      if (at % 4 === 1) return recordCheck({ ...target, commitment: "02", on: "2026-01-10", upTo: "2026-01-10" }, ask);
      if (at % 4 === 2) return recordCheck({ ...target, commitment: null, on: "2026-01-10", upTo: "2026-01-10" }, ask);
      return assess({ ...judgement(1), commitment: "10" }, ask);
    });
    const results = await Promise.all(attempts);
    expect(results.filter(({ ok }) => ok)).toHaveLength(4);
    for (const result of results) if (!result.ok) expect(result.refusal.code).toBe("stale");
    expect(await verifyChain(database.client)).toMatchObject({ ok: true });
    for (const client of clients.slice(1)) await client.$disconnect();
  });

  it("a reader never sees half a change, nor what is rolled back", async () => {
    const reads: number[] = [];
    let writing = true;
    const author = { actor: "Aki", action: "import-agreement", at: RECORDED };
    const reader = (async () => {
      while (writing) {
        reads.push(await database.client.agreement.count());
        await new Promise((done) => setImmediate(done)); // let the writer have its turn
      }
    })();
    for (let round = 0; round < 10; round += 1) {
      const failing = changeRecord(database.client, author, async (change) => {
        await change.put("ghost", { kind: "agreement", value: sampleAgreement("ghost") }, null);
        await database.client.agreement.count();
        throw new Error("rolled back");
      });
      await expect(failing).rejects.toThrow("rolled back");
    }
    writing = false;
    await reader;
    expect(new Set(reads)).toEqual(new Set([1]));
  });

  it("a single statement beside an open change does not go down with it", async () => {
    const author = { actor: "Aki", action: "import-agreement", at: RECORDED };
    const link = { tokenHash: "h", createdAt: RECORDED };
    let beside: Promise<unknown> = Promise.resolve();
    const failing = changeRecord(database.client, author, async (change) => {
      await change.put("ghost", { kind: "agreement", value: sampleAgreement("ghost") }, null);
      beside = database.client.setupLink.create({ data: link }).then(() => null);
      await new Promise((done) => setTimeout(done, 30));
      throw new Error("rolled back");
    });
    await expect(failing).rejects.toThrow("rolled back");
    await beside;
    expect(await database.client.setupLink.count()).toBe(1);
    expect((await loadEntries({}, database.client)).some(({ agreement }) => agreement === "ghost")).toBe(false);
  });
});
