import { afterEach, beforeEach, expect, it } from "vitest";
import { hashOf } from "@/lib/data/chain";
import { loadEntries } from "@/lib/data/entries";
import { type ChainFault, verifyChain } from "@/lib/data/verify-chain";
import { describeOnBothEngines, type TestDatabase } from "@/tests/support/database";
import { seed } from "@/tests/support/sample-record";

describeOnBothEngines("tampering", (open, engine) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await open();
    await seed(database.client);
  });
  afterEach(() => database.drop());

  /** What someone with the database's own password can do. */
  async function pastTriggers(...statements: string[]): Promise<void> {
    if (engine === "postgresql") await database.sql('ALTER TABLE "AuditEntry" DISABLE TRIGGER ALL');
    else for (const change of ["update", "delete"]) await database.sql(`DROP TRIGGER "AuditEntry_no_${change}"`);
    for (const statement of statements) await database.sql(statement);
  }
  const fault = async (): Promise<ChainFault | null> => {
    const verification = await verifyChain(database.client);
    return verification.ok ? null : verification.fault;
  };

  it.each([['UPDATE "AuditEntry" SET "reason" = \'x\' WHERE "id" = 3'], ['DELETE FROM "AuditEntry" WHERE "id" = 3']])(
    "is refused by the database itself: %s",
    async (statement) => {
      await expect(database.sql(statement)).rejects.toThrow(/append-only|foreign key/i);
      expect(await fault()).toBeNull();
    },
  );

  it("of one letter in an entry names the entry", async () => {
    const text = `replace("after", 'Commitment 01', 'Commitment 0I')`;
    await pastTriggers(`UPDATE "AuditEntry" SET "after" = ${text} WHERE "id" = 3`);
    expect(await fault()).toEqual({ code: "changed", entry: 3 });
  });

  it("of nothing but a space names the entry", async () => {
    await pastTriggers(`UPDATE "AuditEntry" SET "after" = "after" || ' ' WHERE "id" = 5`);
    expect(await fault()).toEqual({ code: "changed", entry: 5 });
  });

  it.each(["recordedAt", "actor", "action", "agreementSlug", "subjectId", "reason", "before", "previousHash", "hash"])(
    "of %s names the entry",
    async (column) => {
      await pastTriggers(`UPDATE "AuditEntry" SET "${column}" = '"9"' WHERE "id" = 4`);
      expect(await fault()).toEqual({ code: "changed", entry: 4 });
    },
  );

  it("by dropping an entry names the gap", async () => {
    await pastTriggers('DELETE FROM "AuditEntry" WHERE "id" = 7');
    expect(await fault()).toEqual({ code: "gap", entry: 7, found: 8 });
  });

  it("by dropping the last entries names the first one missing", async () => {
    const last = (await loadEntries({}, database.client)).length;
    await pastTriggers(`DELETE FROM "AuditEntry" WHERE "id" > ${last - 2}`);
    expect(await fault()).toEqual({ code: "gap", entry: last - 1, found: null });
  });

  it("by swapping two entries names the first", async () => {
    const swap = (from: number, to: number) => `UPDATE "AuditEntry" SET "id" = ${to} WHERE "id" = ${from}`;
    await pastTriggers(swap(4, -1), swap(6, 4), swap(-1, 6));
    expect(await fault()).toEqual({ code: "changed", entry: 4 });
  });

  it("by sealing a changed entry anew names the next, which no longer fits", async () => {
    const entry = (await loadEntries({}, database.client))[3];
    if (!entry) throw new Error("the sample has more than three entries");
    const forged = hashOf({ ...entry, actor: "someone else" });
    await pastTriggers(`UPDATE "AuditEntry" SET "actor" = 'someone else', "hash" = '${forged}' WHERE "id" = 4`);
    expect(await fault()).toEqual({ code: "unlinked", entry: 5 });
  });

  it("by sealing the last entry anew is seen at the head", async () => {
    const entry = (await loadEntries({}, database.client)).at(-1);
    if (!entry) throw new Error("the sample has entries");
    const forged = hashOf({ ...entry, actor: "someone else" });
    await pastTriggers(
      `UPDATE "AuditEntry" SET "actor" = 'someone else', "hash" = '${forged}' WHERE "id" = ${entry.id}`,
    );
    expect(await fault()).toEqual({ code: "head", entry: entry.id, found: entry.id });
  });

  it.each([
    [`UPDATE "Step" SET "completedOn" = '2026-01-01' WHERE "ref" = '02' AND "id" = '2'`, "step 02/2"],
    [`UPDATE "Commitment" SET "title" = '{"en":"x","ja":"y"}' WHERE "ref" = '10'`, "commitment 10"],
    [`UPDATE "Party" SET "zone" = 'Asia/Seoul' WHERE "code" = 'JP'`, "agreement sample"],
    [`DELETE FROM "Check" WHERE "id" = 'c02'`, "check c02"],
    [`UPDATE "EvidenceRelation" SET "relation" = 'supports' WHERE "evidenceId" = 'e01'`, "evidence e01"],
    [`DELETE FROM "AssessmentEvidence" WHERE "evidenceId" = 'e01'`, "assessment 01/a01"],
    [`UPDATE "Extension" SET "withdrawnAt" = 'a', "withdrawnBy" = 'b', "withdrawnReason" = 'c'`, "extension 02/x01"],
  ])("with the tables alone names the subject and its entry: %s", async (statement, subject) => {
    await database.sql(statement);
    const found = await fault();
    expect(found).toMatchObject({ code: "tables-differ", agreement: "sample", subject });
    const entry = (await loadEntries({}, database.client)).find(({ id }) => id === found?.entry);
    expect(entry?.subjectKind).toBe(subject.split(" ")[0]);
  });

  it("with rows that no entry speaks of is seen", async () => {
    const columns = `"agreementSlug", "id", "position", "ref", "on", "upTo", "note", "by", "recordedAt"`;
    await database.sql(
      `INSERT INTO "Check" (${columns}) VALUES ('sample', 'c09', 99, NULL, '2026-01-01', '2026-01-01', NULL, 'x', 'y')`,
    );
    expect(await fault()).toMatchObject({ code: "tables-differ", subject: "check c09", entry: null });
  });
});
