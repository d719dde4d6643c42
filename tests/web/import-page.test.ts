import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { recordCheck } from "@/lib/commands/record-check";
import { changeRecord } from "@/lib/data/change-record";
import { currentRevision } from "@/lib/data/entries";
import { loadRecords } from "@/lib/data/load-records";
import { writePublishingDecision } from "@/lib/data/publishing";
import { type ImportState, NO_TABLE } from "@/lib/domain/import-state";
import type { Actor } from "@/lib/domain/permissions";
import { answerImport, type ImportAnswer, LARGEST_BY_FORM } from "@/lib/web/import-form";
import { asking } from "@/tests/support/actors";
import { on } from "@/tests/support/command-sample";
import { eachInSampleRecord } from "@/tests/support/form-database";
import { RECORDED } from "@/tests/support/sample-record";
import { here } from "@/tests/support/sent-form";

/** The form that takes in tables, sent as a browser sends it. */
const database = eachInSampleRecord();

const editor: Actor = { id: "1", name: "Aiko Mori", role: "editor" };
type Sending = { previous?: unknown; headers?: Headers; actor?: Actor | null; locale?: string };

function sent(fields: Record<string, string | File>, sending: Sending = {}): Promise<ImportAnswer> {
  const { previous = NO_TABLE, headers = here, actor = editor, locale = "en" } = sending;
  const form = new FormData();
  for (const [name, value] of Object.entries({ locale, once: "one", ...fields })) form.append(name, value);
  return answerImport(previous, form, headers, { actor, now: Temporal.Instant.from("2026-01-15T12:00:00Z") });
}
const upload = (content: string | Uint8Array<ArrayBuffer>, sending?: Sending) =>
  sent({ table: new File([content], "table.csv", { type: "text/csv" }) }, sending);
const confirm = (previous: unknown, sending?: Sending) => sent({ confirm: "1" }, { ...sending, previous });
const stateOf = (answer: ImportAnswer): ImportState => {
  if (answer.kind !== "stay") throw new Error(`went on to ${answer.to}`);
  return answer.state;
};
const revision = () => currentRevision(database.client);

const HEAD = "agreement,ref,state,effective_on,reason_en,evidence";
const assessments = (...rows: string[]) => [HEAD, ...rows, ""].join("\r\n");
const GOOD = assessments(
  'sample,01,underway,2026-01-09,"One, two\r\nlines",e02',
  "sample,10,no-evidence,2026-01-10,Nothing found,",
);
const CHECKS = "agreement,ref,on,up_to\nsample,10,2026-01-10,2026-01-10\n";

describe("the dry run", () => {
  it("counts what would be added and writes nothing", async () => {
    const before = await revision();
    const { problem, dryRun } = stateOf(await upload(GOOD));
    expect(problem).toBeNull();
    expect(dryRun).toMatchObject({
      counts: ["2 rows would be added", "0 rows are in the record already", "0 rows are refused"],
      refusals: [],
      ready: { submit: "Import 2 rows" },
    });
    expect(await revision()).toBe(before);
  });

  it.each([
    ["en", "5 rows are refused", /no commitment “99”/],
    ["ja", "受け付けられない行：5", /約束「99」はありません/],
  ])("lists in %s each refusal with row, column and reason, and offers no import", async (locale, refused, reason) => {
    const table = assessments(
      "sample,01,underway,2026-01-09,Fine,e02",
      "sample,99,underway,2026-01-09,Not here,e02",
      "nowhere,01,underway,2026-01-09,Not here,e02",
      "sample,01,finished,2026-01-09,No such state,e02",
      "sample,01,underway,2026-02-30,No such day,e02",
      "sample,01,underway,2026-01-08,,e02",
    );
    const { problem, dryRun } = stateOf(await upload(table, { locale }));
    expect(problem).toMatch(/5/);
    expect(dryRun?.counts).toContain(refused);
    expect(dryRun?.refusals.map(({ row, column }) => [row, column])).toEqual([
      ["3", "ref"],
      ["4", "agreement"],
      ["5", "state"],
      ["6", "effective_on"],
      ["7", "reason_en"],
    ]);
    expect(dryRun?.refusals[0]?.reason).toMatch(reason);
    expect(dryRun?.ready).toBeNull();
  });

  it("lists no more refusals than fit a page, and counts the rest", async () => {
    const rows = Array.from({ length: 250 }, () => "sample,99,underway,2026-01-09,x,e02");
    const { dryRun } = stateOf(await upload(assessments(...rows)));
    expect(dryRun?.refusals).toHaveLength(200);
    expect(dryRun?.unlisted).toBe("50 more are not listed.");
  });

  it("says that an agreement with a second person's approval takes no tables", async () => {
    const mode = { mode: "approval" as const, by: "x", at: RECORDED, reason: "x" };
    await changeRecord(database.client, { actor: "x", action: "set-publishing", at: RECORDED }, ({ tx }) =>
      writePublishingDecision(tx, "sample", mode),
    );
    const { dryRun } = stateOf(await upload(CHECKS));
    expect(dryRun?.refusals).toMatchObject([{ row: "2", column: "agreement", reason: /second person’s approval/ }]);
  });
});

describe("the import", () => {
  it("takes in what was looked at, in the sender's name, and only once however often it is sent", async () => {
    const looked = stateOf(await upload(GOOD));
    const before = await revision();
    const done = await confirm(looked);
    const after = await revision();
    expect(done).toEqual({ kind: "go", to: `/en/edit/import?saved=${after}&rows=2` });
    expect(after).toBeGreaterThan(before);
    expect(await confirm(looked)).toEqual(done);
    expect(await revision()).toBe(after);
    const [record] = await loadRecords(database.client);
    expect(record?.assessments.filter(({ by }) => by === editor.name)).toMatchObject([
      { commitment: "01", reason: { en: "One, two\nlines" } },
      { commitment: "10", state: "no-evidence" },
    ]);
    const again = stateOf(await upload(GOOD));
    expect(again.dryRun).toMatchObject({ counts: ["0 rows would be added", /^2 rows/, /^0/], ready: null });
  });

  it("writes nothing once the record has changed, and shows what would happen now", async () => {
    const looked = stateOf(await upload(GOOD));
    const input = { ...on("10"), on: "2026-01-10", upTo: "2026-01-10" };
    expect(await recordCheck(input, asking(database.client))).toMatchObject({ ok: true });
    const before = await revision();
    const moved = stateOf(await confirm(looked));
    expect(moved.problem).toMatch(/^The record has changed since you looked/);
    expect(moved.dryRun?.ready?.plan).not.toBe(looked.dryRun?.ready?.plan);
    expect(await revision()).toBe(before);
    expect((await confirm(moved)).kind).toBe("go");
  });

  it("knows a table of checks by its columns", async () => {
    expect((await confirm(stateOf(await upload(CHECKS)))).kind).toBe("go");
    const [record] = await loadRecords(database.client);
    expect(record?.checks.filter(({ by }) => by === editor.name)).toMatchObject([{ commitment: "10" }]);
  });

  it("trusts nothing that comes back but the table and the name of its plan", async () => {
    const looked = stateOf(await upload(GOOD));
    const before = await revision();
    const { ready, ...rest } = looked.dryRun ?? { ready: null };
    const forged = [
      ...[null, undefined, 7, "x", [], {}, NO_TABLE, { attempt: -1 }],
      { ...looked, dryRun: { ...rest, ready: { ...ready, plan: "" } } },
      { ...looked, dryRun: { ...rest, ready: { ...ready, plan: "x".repeat(27) } } },
      { ...looked, dryRun: { ...rest, ready: { ...ready, table: "not base64!" } } },
      { ...looked, dryRun: { ...rest, ready: { ...ready, table: "" } } },
    ];
    for (const previous of forged) expect(stateOf(await confirm(previous)).problem).not.toBeNull();
    expect(await revision()).toBe(before);
  });
});

describe("what cannot be taken in", () => {
  const files: [string, string | Uint8Array<ArrayBuffer>, RegExp][] = [
    ["an empty file", "", /The file is empty/],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0]), /not UTF-8/],
    ["a page", "<!doctype html>\n<p>Hello</p>", /The column is missing/],
    ["open quotation marks", `${HEAD}\nsample,01,"underway`, /quotation marks/],
    ["too many rows", assessments(...Array.from({ length: 10_001 }, () => "a,b,c,d,e,f")), /more than 10000 rows/],
  ];
  it.each(files)("names what is wrong with %s", async (_name, content, reason) => {
    const { problem, dryRun } = stateOf(await upload(content));
    expect(problem).not.toBeNull();
    expect(dryRun?.refusals[0]?.reason).toMatch(reason);
    expect(dryRun?.ready).toBeNull();
  });

  it("asks for a file where none was chosen, and turns away one that is too large", async () => {
    const none: Record<string, string | File>[] = [{}, { table: "text" }, { table: new File([], "") }];
    for (const fields of none) expect(stateOf(await sent(fields)).problem).toBe("Choose a file.");
    const large = stateOf(await upload("x".repeat(LARGEST_BY_FORM + 1)));
    expect(large).toMatchObject({ problem: "The file is larger than 4 MB.", dryRun: null });
  });

  it("belongs to nobody who is not signed in, and to no other site", async () => {
    const looked = stateOf(await upload(GOOD));
    const before = await revision();
    for (const answer of [await upload(GOOD, { actor: null }), await confirm(looked, { actor: null })])
      expect(stateOf(answer)).toMatchObject({ problem: /signed/i, dryRun: null });
    const headers = new Headers({ origin: "https://evil.example", host: "localhost:3000" });
    for (const answer of [await upload(GOOD, { headers }), await confirm(looked, { headers })])
      expect(stateOf(answer)).toMatchObject({ problem: "The form was not sent from this site.", dryRun: null });
    expect(await revision()).toBe(before);
  });
});
