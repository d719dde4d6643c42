import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { afterEach, beforeEach, expect, it } from "vitest";
import { acceptSuggestion, declineSuggestion } from "@/lib/commands/decide-suggestion";
import { suggestEvidence } from "@/lib/commands/suggest-evidence";
import { backUp } from "@/lib/data/backup/back-up";
import { restore } from "@/lib/data/backup/restore";
import { currentRevision, loadEntries } from "@/lib/data/entries";
import { loadRecords } from "@/lib/data/load-records";
import { answerAddress, eraseOldAddresses, findSuggestion, waitingSuggestions } from "@/lib/data/suggestions";
import { verifyChain } from "@/lib/data/verify-chain";
import { replay } from "@/lib/domain/replay";
import { commitmentAnswer } from "@/lib/queries/commitment";
import { SuggestForm } from "@/lib/schema/suggest-form";
import { asking } from "@/tests/support/actors";
import { on, refusal, source, text } from "@/tests/support/command-sample";
import { describeOnBothEngines, type TestDatabase, testDatabase } from "@/tests/support/database";
import { HOSTILE } from "@/tests/support/hostile-text";
import { seed } from "@/tests/support/sample-record";

const now = Temporal.Instant.from("2026-01-15T12:00:00Z");
const typed = {
  locale: "en",
  agreement: "sample",
  commitment: "01",
  url: "https://example.org/found",
  publisher: "A paper",
  on: "2026-01-02",
  shows: "Two ministries met.",
  email: "reader@example.org",
};

describeOnBothEngines("a reader's suggestion", (open, engine) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await open();
    await seed(database.client);
  });
  afterEach(() => database.drop());

  const suggest = (over: object = {}) =>
    suggestEvidence(SuggestForm.parse({ ...typed, ...over }), { now, running: now }, async () => true, database.client);
  const arrived = async (over: object = {}) => {
    const answer = await suggest(over);
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.receipt;
  };
  const ask = (role: Parameters<typeof asking>[1] = "editor") => asking(database.client, role);
  const accept = (receipt: string, over: object = {}) =>
    acceptSuggestion({ ...on("01"), receipt, newEvidence: { ...source, url: typed.url }, ...over }, ask());
  const decline = (receipt: string, over: object = {}) =>
    declineSuggestion({ ...on("01"), receipt, reason: text("Another matter."), ...over }, ask());
  const stored = async () => (await loadRecords(database.client))[0];

  it("waits outside the record, which stays as it is", async () => {
    const revision = await currentRevision(database.client);
    const receipt = await arrived();
    expect(await currentRevision(database.client)).toBe(revision);
    expect((await stored())?.suggestions).toEqual([]);
    expect(await findSuggestion(receipt, database.client)).toMatchObject({ url: typed.url, status: "waiting" });
    expect(await answerAddress(receipt, database.client)).toBe("reader@example.org");
  });

  it("becomes evidence in one change with its outcome, and its address is gone with it", async () => {
    const receipt = await arrived();
    const result = await accept(receipt);
    expect(result).toMatchObject({
      ok: true,
      written: [
        { kind: "evidence", id: "e03" },
        { kind: "suggestion", id: "s01" },
      ],
    });
    const record = await stored();
    expect(record?.evidence.at(-1)).toMatchObject({ id: "e03", url: typed.url, publisher: "Agency" });
    expect(record?.suggestions).toMatchObject([
      { receipt, outcome: "accepted", evidenceId: "e03", url: typed.url, receivedOn: "2026-01-15", by: "Aki (editor)" },
    ]);
    expect(await answerAddress(receipt, database.client)).toBeNull();
    const row = await database.client.suggestion.findUnique({ where: { id: receipt } });
    expect(row).toMatchObject({ status: "accepted", email: null, emailUntil: null, url: null, shows: null });
    expect(JSON.stringify(await loadEntries({}, database.client))).not.toContain("reader@example.org");
  });

  it("is declined for a reason, and is replayed, verified and seen at its time", async () => {
    const receipt = await arrived();
    const before = (await loadEntries({}, database.client)).length;
    expect(await decline(receipt)).toMatchObject({ ok: true });
    const records = await loadRecords(database.client);
    const entries = await loadEntries({}, database.client);
    expect(replay(entries)).toEqual(records);
    expect(replay(entries.slice(0, before))[0]?.suggestions).toEqual([]);
    expect(await verifyChain(database.client)).toMatchObject({ ok: true });
    const asked = { from: database.client, at: now };
    const view = async (perspective: { asOf: string | null; knownOn: string | null }) =>
      (await commitmentAnswer("sample", "01", perspective, asked)).data?.commitment.suggestions.map(
        (one) => one.outcome,
      );
    expect(await view({ asOf: null, knownOn: null })).toEqual(["declined"]);
    expect(await view({ asOf: "2026-01-14", knownOn: null })).toEqual([]);
    expect(await view({ asOf: null, knownOn: "2026-01-10" })).toEqual([]);
  });

  it("can be kept out of the record with every word of it", async () => {
    const receipt = await arrived({ shows: "X. Y lives at number 7." });
    await decline(receipt, { withhold: true });
    expect((await stored())?.suggestions[0]).toMatchObject({
      url: null,
      publisher: null,
      shows: null,
      outcome: "declined",
    });
    expect(JSON.stringify(await loadEntries({}, database.client))).not.toContain("number 7");
    expect(JSON.stringify(await database.client.suggestion.findMany())).not.toContain("number 7");
  });

  it("is decided once, also by two at the same moment", async () => {
    const receipt = await arrived();
    const both = await Promise.all([accept(receipt), decline(receipt)]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect((await stored())?.suggestions).toHaveLength(1);
    expect(refusal(await decline(receipt, { version: 2 }))).toEqual({ code: "already-decided", field: "" });
    expect(refusal(await accept("ZZZZ-ZZZZ-ZZZZ"))).toEqual({ code: "not-found" });
    expect(refusal(await accept(receipt, { commitment: "02" }))).toEqual({ code: "not-found" });
  });

  it("is not taken twice: not from the record, not while it waits, not after it was declined", async () => {
    const again = async (over: object = {}) => {
      const answer = await suggest(over);
      return answer.ok ? null : answer.refusal.code;
    };
    expect(await again({ url: "http://www.example.org/news/?utm_source=x#top" })).toBe("suggested-in-record");
    const receipt = await arrived();
    expect(await again()).toBe("suggested-waiting");
    await decline(receipt);
    expect(await again()).toBe("suggested-declined");
    expect(await again({ commitment: "02" })).toBeNull();
    expect(await again({ url: "https://example.org/x", on: "2026-01-17" })).toBe("in-future");
    expect(await again({ agreement: "nothing" })).toBe("not-found");
  });

  it("loses its address when it has waited too long", async () => {
    const receipt = await arrived();
    expect(await eraseOldAddresses("2026-04-15T11:59:59.999Z", database.client)).toBe(0);
    expect(await eraseOldAddresses("2026-04-15T12:00:00.000Z", database.client)).toBe(1);
    expect(await answerAddress(receipt, database.client)).toBeNull();
    expect(await waitingSuggestions(9, {}, database.client)).toMatchObject({ total: 1, suggestions: [{ receipt }] });
  });

  it("is in a backup without the reader's address", async () => {
    const [first, second] = [await arrived(), await arrived({ url: "https://example.org/second" })];
    await decline(first);
    const into = await testDatabase(engine === "sqlite" ? "postgresql" : "sqlite");
    const file = join(tmpdir(), `suggestions-${second}.gz`);
    await backUp(file, { from: database.client });
    expect(await restore(file, { into: into.client })).toMatchObject({ ok: true });
    expect(await loadRecords(into.client)).toEqual(await loadRecords(database.client));
    expect(await findSuggestion(second, into.client)).toMatchObject({
      status: "waiting",
      url: "https://example.org/second",
    });
    expect(await answerAddress(second, into.client)).toBeNull();
    rmSync(file);
    await into.drop();
  });

  it("may say anything that can be kept, and nothing that turns text around", async () => {
    for (const [at, value] of HOSTILE.entries()) {
      const shape = SuggestForm.safeParse({
        ...typed,
        url: `https://example.org/h/${at}`,
        shows: value,
        publisher: value,
      });
      if (!shape.success) continue;
      expect(value).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200f]/);
      const answer = await suggestEvidence(shape.data, { now, running: now }, async () => true, database.client);
      if (!answer.ok) expect(answer.refusal.code).toBe("suggest-limit");
      else expect((await findSuggestion(answer.receipt, database.client))?.shows).toBe(shape.data.shows);
    }
    expect(SuggestForm.safeParse({ ...typed, shows: "\u202egnp.exe" }).success).toBe(false);
    expect(SuggestForm.safeParse({ ...typed, shows: "x".repeat(1001) }).success).toBe(false);
    expect(SuggestForm.safeParse({ ...typed, url: "javascript:alert(1)" }).success).toBe(false);
    expect(SuggestForm.safeParse({ ...typed, website: "x" }).success).toBe(false);
    expect((await waitingSuggestions(99, {}, database.client)).total).toBe(50);
  });
});
