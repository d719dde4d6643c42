import { performance } from "node:perf_hooks";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { importAgreements } from "@/lib/commands/import-agreement";
import { importTable, type TableResult } from "@/lib/commands/import-table";
import { changeRecord } from "@/lib/data/change-record";
import { currentRevision, loadEntries } from "@/lib/data/entries";
import { loadRecords } from "@/lib/data/load-records";
import { writePublishingDecision } from "@/lib/data/publishing";
import { verifyChain } from "@/lib/data/verify-chain";
import { SYSTEM } from "@/lib/domain/permissions";
import { replay } from "@/lib/domain/replay";
import { TABLE_REFUSAL_CODES, type TableKind } from "@/lib/domain/table-import";
import { tableRefusalWords } from "@/lib/i18n/table-words";
import { tableAnswer } from "@/lib/queries/tables";
import { asking } from "@/tests/support/actors";
import { describeOnBothEngines, type TestDatabase } from "@/tests/support/database";
import { HOSTILE } from "@/tests/support/hostile-text";
import { RECORDED, sampleRecord, seed } from "@/tests/support/sample-record";
import { syntheticPackages } from "@/tests/support/synthetic-packages";

const HEAD = "agreement,ref,id,party,state,disputed,progress,effective_on,reason_en,reason_ja,evidence,version";
const table = (...rows: string[]) => new TextEncoder().encode([HEAD, ...rows, ""].join("\r\n"));
const places = (result: TableResult) => result.plan?.refusals.map(({ row, column, code }) => [row, column, code]);

describeOnBothEngines("importing tables", (open) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await open();
  });
  afterEach(() => database.drop());
  const take = (content: Uint8Array, more: { dryRun?: boolean; plan?: string; kind?: TableKind } = {}) =>
    importTable({ kind: null, content, ...more }, asking(database.client));
  const exported = async (kind: TableKind) => {
    const perspective = { asOf: null, knownOn: null };
    const { data } = await tableAnswer(kind, null, perspective, { from: database.client });
    return new TextEncoder().encode([...(data?.() ?? [])].join(""));
  };

  test("an export changes nothing, whatever its texts begin with", async () => {
    const record = sampleRecord();
    const [first] = record.assessments;
    if (!first) throw new Error("the sample has none");
    const hostile = [...HOSTILE.slice(0, 60), "'=1+1", "''@x", "=HYPERLINK(1)", "-3 percent", 'a\n"b";c,d']
      .map((en) => en.replace(/\r\n?/g, "\n").trim())
      // What no schema lets into a record does not have to come back.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
      .filter((en) => en !== "" && !/[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]/.test(en));
    expect(hostile.length).toBeGreaterThan(8);
    hostile.forEach((en, at) => {
      const id = `a${String(at + 2).padStart(2, "0")}`;
      record.assessments.push({ ...first, id, reason: { en, ja: `＝${en}` }, withdrawn: null });
    });
    await seed(database.client, record);
    for (const kind of ["assessments", "checks"] as const) {
      const revision = await currentRevision(database.client);
      const result = await take(await exported(kind));
      expect(result).toMatchObject({ ok: true, written: true, plan: { kind, added: [], refusals: [] } });
      expect(result.plan?.unchanged).toBe(kind === "checks" ? 2 : hostile.length + 1);
      expect(await currentRevision(database.client)).toBe(revision);
    }
  });

  test("writes every row in its turn, raises each version once, and does nothing the second time", async () => {
    await seed(database.client);
    const content = table(
      'sample,01,,,underway,TRUE,40,2026-01-09,"One, two\r\nlines",,e02,1',
      "sample,01,,US,not-started,,,2026-01-10,,着手していない,e02,",
      "sample,10,,,no-evidence,,,2026-01-10,Nothing found,,,",
      ",,,,,,,,,,,",
    );
    const dry = await take(content, { dryRun: true });
    expect(dry).toMatchObject({ ok: true, written: false });
    expect(await currentRevision(database.client)).toBe(13);
    const result = await take(content, { plan: dry.plan?.plan ?? "" });
    expect(result).toMatchObject({ ok: true, written: true, revision: 18 });
    expect(result.plan?.added).toEqual([
      { row: 2, agreement: "sample", commitment: "01", id: "a02" },
      { row: 3, agreement: "sample", commitment: "01", id: "a03" },
      { row: 4, agreement: "sample", commitment: "10", id: "a01" },
    ]);
    const [record] = await loadRecords(database.client);
    expect(record?.assessments.at(1)).toMatchObject({
      ...{ disputed: true, progress: 40, evidence: ["e02"], by: "Aki (editor)" },
      reason: { en: "One, two\nlines", ja: "One, two\nlines" },
    });
    expect(record?.commitments.map(({ ref, version }) => [ref, version])).toEqual([
      ["02", 1],
      ["01", 2],
      ["10", 2],
    ]);
    const entries = await loadEntries({ afterId: 13 }, database.client);
    expect(entries.map(({ action, subjectKind, reason }) => [action, subjectKind, reason])).toEqual([
      ["assess", "assessment", "One, two\nlines"],
      ["assess", "assessment", "着手していない"],
      ["assess", "assessment", "Nothing found"],
      ["assess", "commitment", null],
      ["assess", "commitment", null],
    ]);
    expect(replay(await loadEntries({}, database.client))).toEqual(await loadRecords(database.client));
    expect(await verifyChain(database.client)).toMatchObject({ ok: true });
    // The row that named version 1 was saved; said again, it is what the record has.
    expect((await take(await exported("assessments"))).plan).toMatchObject({ added: [], unchanged: 4 });
  });

  test("one refused row keeps all out; each refusal has its row, column and reason", async () => {
    await seed(database.client);
    const content = table(
      "sample,10,,,no-evidence,,,2026-01-10,Nothing found,,,",
      "sample,1,,,no-evidence,,,2026-01-10,x,,,",
      "nowhere,01,,,no-evidence,,,2026-01-10,x,,,",
      "sample,01,,,delivered,,,2026-01-10,x,,,",
      "sample,01,,,underway,maybe,101,10/01/2026,x,,e02,",
      "sample,01,,,not-assessed,,,2026-01-10,x,,,",
      "sample,01,a09,,no-evidence,,,2026-01-10,x,,,",
      "sample,01,a01,,underway,true,30,2025-12-31,It began.,始まっている。,e02 e01,",
      "sample,01,,,no-evidence,,,2026-03-10,x,,,",
      "sample,01,,FR,no-evidence,,,2026-01-10,x,,,",
      "sample,02,,,no-evidence,,50,2026-01-10,x,,,",
      "sample,01,,,no-evidence,,,2026-01-10,,,,",
      "sample,01,,,no-evidence,,,2026-01-10,x,,,7",
      "sample,10,,,no-evidence,,,2026-01-10,Nothing found,,,",
      "sample,10,,,no-evidence",
    );
    const before = await loadRecords(database.client);
    const uneven = await take(content);
    expect(places(uneven)).toEqual([[16, null, "cell-count"]]);
    const whole = table(...new TextDecoder().decode(content).split("\r\n").slice(1, -2));
    for (const dryRun of [true, false]) {
      const result = await take(whole, { dryRun });
      expect(result).toMatchObject({ ok: false, code: "refused" });
      expect(result.plan?.added).toHaveLength(1);
      expect(places(result)).toEqual([
        [3, "ref", "unknown-commitment"],
        [4, "agreement", "unknown-agreement"],
        [5, "evidence", "evidence-required"],
        [6, "disputed", "true-or-false"],
        [6, "progress", "not-a-percentage"],
        [6, "effective_on", "not-a-date"],
        [7, "state", "choice"],
        [8, "id", "unknown-id"],
        [9, "reason_en", "differs"],
        [10, "effective_on", "in-future"],
        [11, "party", "unknown-party"],
        [12, "progress", "progress-from-steps"],
        [13, "reason_en", "reason-required"],
        [14, "version", "row-stale"],
        [15, null, "row-twice"],
      ]);
    }
    expect(await loadRecords(database.client)).toEqual(before);
    expect(await currentRevision(database.client)).toBe(13);
  });

  test("what others published meanwhile, or wait for a second person, is not written over", async () => {
    await seed(database.client);
    const content = table("sample,10,,,no-evidence,,,2026-01-10,Nothing found,,,");
    const { plan } = await take(content, { dryRun: true });
    await take(table("sample,10,,,no-evidence,,,2026-01-09,Someone was first,,,"));
    const late = await take(content, { plan: plan?.plan ?? "" });
    expect(late).toMatchObject({ ok: false, code: "moved-on" });
    const author = { actor: "x", action: "set-publishing", at: RECORDED };
    const mode = { mode: "approval" as const, by: "x", at: RECORDED, reason: "x" };
    await changeRecord(database.client, author, ({ tx }) => writePublishingDecision(tx, "sample", mode));
    const revision = await currentRevision(database.client);
    expect(places(await take(content))).toEqual([[2, "agreement", "needs-approval"]]);
    expect(await currentRevision(database.client)).toBe(revision);
    const program = await importTable({ kind: null, content }, { ...asking(database.client), actor: SYSTEM });
    expect(program).toMatchObject({ ok: true, written: true });
  });

  test("4,000 rows are in within ten seconds", async () => {
    const files = syntheticPackages(100, 7);
    const at = "2026-07-01T00:00:00.000Z";
    for (let from = 0; from < files.length; from += 9)
      await importAgreements(database.client, { actor: SYSTEM, at, files: files.slice(from, from + 9) });
    const records = await loadRecords(database.client);
    const rows = records.flatMap(({ agreement, commitments }) =>
      commitments.flatMap(({ ref }) =>
        Array.from({ length: 40 }, (_, n) => `${agreement.slug},${ref},,,no-evidence,,,2026-06-30,Look ${n},,,`),
      ),
    );
    expect(rows).toHaveLength(4000);
    const before = await currentRevision(database.client);
    const began = performance.now();
    const result = await importTable(
      { kind: "assessments", content: table(...rows) },
      asking(database.client, "editor", "2026-11-22T05:00:00Z"),
    );
    const seconds = (performance.now() - began) / 1000;
    process.stdout.write(`4,000 rows (${database.engine}): ${seconds.toFixed(2)} s\n`);
    expect(result).toMatchObject({ ok: true, written: true, revision: before + 4100 });
    expect(seconds).toBeLessThan(10);
    expect(await verifyChain(database.client)).toMatchObject({ ok: true });
    const again = await importTable(
      { kind: null, content: await exported("assessments") },
      asking(database.client, "editor", "2026-11-22T05:00:00Z"),
    );
    expect(again).toMatchObject({ ok: true, revision: before + 4100, plan: { added: [] } });
  }, 120_000);
});

describe("refusals of tables", () => {
  test.each(["en", "ja"] as const)("have words of their own in %s", (locale) => {
    const general = tableRefusalWords({ row: 2, column: null, code: "no such code", value: "" }, locale);
    const worded = TABLE_REFUSAL_CODES.map((code) =>
      tableRefusalWords({ row: 2, column: "x", code, value: "7" }, locale),
    );
    expect(worded).not.toContain(general);
    expect(new Set(worded).size).toBe(worded.length);
  });
});
