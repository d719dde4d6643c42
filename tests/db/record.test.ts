import { afterEach, beforeEach, expect, it } from "vitest";
import { changeRecord } from "@/lib/data/change-record";
import { openClient } from "@/lib/data/client";
import { currentRevision, loadEntries, recordBegan } from "@/lib/data/entries";
import { loadRecords, readRecords } from "@/lib/data/load-records";
import { verifyChain } from "@/lib/data/verify-chain";
import { replay } from "@/lib/domain/replay";
import { describeOnBothEngines, type TestDatabase } from "@/tests/support/database";
import { RECORDED, sampleAgreement, sampleCommitment, sampleRecord, seed } from "@/tests/support/sample-record";

const author = { actor: "Aki", action: "import-agreement", at: RECORDED };

describeOnBothEngines("the record", (open) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await open();
  });
  afterEach(() => database.drop());

  it("gives back every noun as it was written", async () => {
    const record = await seed(database.client);
    expect(await loadRecords(database.client)).toEqual([record]);
  });

  it("equals the replay of its entries, in the same order", async () => {
    await seed(database.client, sampleRecord("second"));
    await seed(database.client, sampleRecord("first"));
    const records = await loadRecords(database.client);
    expect(records.map(({ agreement }) => agreement.slug)).toEqual(["second", "first"]);
    expect(replay(await loadEntries({}, database.client))).toEqual(records);
  });

  it("replaces a noun with all its lists, and keeps what was there before in its entry", async () => {
    const { agreement } = await seed(database.client);
    const after = { ...agreement, version: 2, parties: [...agreement.parties].reverse(), links: [], formalTitle: null };
    await changeRecord(database.client, author, (change) =>
      change.put("sample", { kind: "agreement", value: after }, agreement, "corrected"),
    );
    expect((await loadRecords(database.client))[0]?.agreement).toEqual(after);
    const last = (await loadEntries({}, database.client)).at(-1);
    expect(last).toMatchObject({ before: agreement, after, reason: "corrected", actor: "Aki" });
  });

  it("numbers entries without gaps and links each to the one before", async () => {
    await seed(database.client);
    const entries = await loadEntries({}, database.client);
    expect(entries.map(({ id }) => id)).toEqual(entries.map((_, index) => index + 1));
    expect(entries[0]?.previousHash).toBe("0".repeat(64));
    for (const [index, entry] of entries.entries())
      if (index > 0) expect(entry.previousHash).toBe(entries[index - 1]?.hash);
    expect(await currentRevision(database.client)).toBe(entries.length);
    expect(await recordBegan(database.client)).toBe(RECORDED);
    expect(await verifyChain(database.client)).toMatchObject({ ok: true, entries: entries.length });
  });

  it("never runs backwards in time, also within a second and however its fraction is written", async () => {
    const { agreement } = await seed(database.client);
    const put = (at: string, version: number) =>
      changeRecord(database.client, { ...author, at }, (change) =>
        change.put(
          "sample",
          { kind: "agreement", value: { ...agreement, version } },
          { ...agreement, version: version - 1 },
        ),
      );
    const last = async () => (await loadEntries({}, database.client)).at(-1)?.recordedAt;
    await put("2026-01-05T03:04:05Z", 2); // six milliseconds before the record's last entry
    expect(await last()).toBe(RECORDED);
    await put("2026-01-05T03:04:06Z", 3);
    await put("2026-01-05T03:04:06.5Z", 4);
    expect(await last()).toBe("2026-01-05T03:04:06.5Z");
    expect(await verifyChain(database.client)).toMatchObject({ ok: true });
  });

  it("knows nothing of an empty record", async () => {
    expect(await loadRecords(database.client)).toEqual([]);
    expect(await currentRevision(database.client)).toBe(0);
    expect(await recordBegan(database.client)).toBeNull();
    expect(await verifyChain(database.client)).toEqual({ ok: true, entries: 0, hash: "0".repeat(64) });
  });

  it("leaves nothing of a change that throws", async () => {
    const record = await seed(database.client);
    const revision = await currentRevision(database.client);
    const failing = changeRecord(database.client, author, async (change) => {
      await change.put("other", { kind: "agreement", value: sampleAgreement("other") }, null);
      await change.put("other", { kind: "commitment", value: sampleCommitment("01", "other") }, null);
      throw new Error("the power went");
    });
    await expect(failing).rejects.toThrow("the power went");
    expect(await loadRecords(database.client)).toEqual([record]);
    expect(await currentRevision(database.client)).toBe(revision);
    expect(await verifyChain(database.client)).toMatchObject({ ok: true });
  });

  it("refuses to write over a version other than the one before", async () => {
    const { commitments } = await seed(database.client);
    const before = commitments[0];
    if (!before) throw new Error("the sample has commitments");
    const write = changeRecord(database.client, author, (change) =>
      change.put("sample", { kind: "commitment", value: { ...before, version: 3 } }, before),
    );
    await expect(write).rejects.toThrow();
    expect((await loadRecords(database.client))[0]?.commitments[0]).toEqual(before);
  });

  it("writes no entry for a noun that stays as it is", async () => {
    const { agreement } = await seed(database.client);
    const revision = await currentRevision(database.client);
    const result = await changeRecord(database.client, author, (change) =>
      change.put("sample", { kind: "agreement", value: { ...agreement } }, agreement),
    );
    expect(result.revision).toBe(revision);
  });

  it("never lets the record's time run backwards", async () => {
    const { agreement } = await seed(database.client);
    const early = { ...author, at: "2020-01-01T00:00:00Z" };
    const value = { ...agreement, version: 2, formalTitle: null };
    await changeRecord(database.client, early, (change) =>
      change.put("sample", { kind: "agreement", value }, agreement),
    );
    expect((await loadEntries({}, database.client)).at(-1)?.recordedAt).toBe(RECORDED);
  });

  it("selects entries by agreement, commitment and id", async () => {
    await seed(database.client);
    await seed(database.client, sampleRecord("other"));
    const all = await loadEntries({}, database.client);
    const ofSample = await loadEntries({ agreement: "sample" }, database.client);
    expect(ofSample).toEqual(all.filter((entry) => entry.agreement === "sample"));
    const of02 = await loadEntries({ agreement: "sample", commitment: "02" }, database.client);
    expect(of02.map(({ subjectKind, subjectId }) => `${subjectKind} ${subjectId}`)).toEqual([
      "commitment 02",
      "step 1",
      "step 2",
      "extension x01",
    ]);
    expect(await loadEntries({ afterId: all.length - 1 }, database.client)).toEqual(all.slice(-1));
  });

  it("is read with one statement, however large it is", async () => {
    const statements: string[] = [];
    const counting = openClient(database.url, 1, (sql) => statements.push(sql));
    await seed(database.client);
    await loadRecords(counting);
    expect(statements).toHaveLength(1);
    for (let more = 1; more <= 8; more += 1) await seed(database.client, sampleRecord(`more-${more}`));
    expect(await loadRecords(counting)).toEqual(await loadRecords(database.client));
    expect(await readRecords(counting, ["more-3", "sample"])).toHaveLength(2);
    expect(statements).toHaveLength(3);
    await counting.$disconnect();
  });

  it("searches both languages, full-width and half-width alike", async () => {
    await seed(database.client);
    const found = await database.client.commitment.findMany({ where: { searchText: { contains: "full width" } } });
    expect(found).toHaveLength(3);
    expect(found[0]?.searchText).toContain("カナ");
  });
});
