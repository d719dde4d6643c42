import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addEvidence } from "@/lib/commands/add-evidence";
import { assess } from "@/lib/commands/assess";
import { extendDeadline } from "@/lib/commands/extend-deadline";
import { recordCheck } from "@/lib/commands/record-check";
import type { CommandResult } from "@/lib/commands/result";
import { tickStep } from "@/lib/commands/tick-step";
import { withdrawAssessment } from "@/lib/commands/withdraw-assessment";
import { withdrawEvidence } from "@/lib/commands/withdraw-evidence";
import { currentRevision, loadEntries } from "@/lib/data/entries";
import { loadRecords } from "@/lib/data/load-records";
import { verifyChain } from "@/lib/data/verify-chain";
import type { AgreementRecord } from "@/lib/domain/record";
import { asking } from "@/tests/support/actors";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { seed } from "@/tests/support/sample-record";

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
  await seed(database.client);
});
afterEach(() => database.drop());

const on = (commitment: string, version = 1) => ({ agreement: "sample", commitment, version });
const text = (en: string) => ({ en, ja: `${en}（日本語）` });
const judgement = {
  ...on("01"),
  state: "underway" as const,
  effectiveOn: "2026-01-10",
  reason: text("Because."),
  evidence: ["e02"],
};
const source = {
  url: "https://example.org/new",
  publisher: "Agency",
  kind: "official" as const,
  on: "2026-01-09",
  shows: text("It shows this."),
  relation: "supports" as const,
};
const stored = async (): Promise<AgreementRecord> => {
  const [record] = await loadRecords(database.client);
  if (!record) throw new Error("the sample is gone");
  return record;
};
const versionOf = async (wanted: string) => (await stored()).commitments.find(({ ref }) => ref === wanted)?.version;
const refusal = (result: CommandResult) => (result.ok ? null : result.refusal);

/** The refusal leaves the record exactly as it was. */
async function expectRefusal(attempt: () => Promise<CommandResult>, expected: object): Promise<void> {
  const before = await stored();
  const revision = await currentRevision(database.client);
  expect(refusal(await attempt())).toEqual(expected);
  expect(await stored()).toEqual(before);
  expect(await currentRevision(database.client)).toBe(revision);
}

describe("assess", () => {
  it("records the judgement with its reason, under the name of who made it", async () => {
    const result = await assess({ ...judgement, progress: 40, disputed: true }, asking(database.client));
    expect(result).toMatchObject({ ok: true, version: 2, written: [{ kind: "assessment", id: "a02" }] });
    expect((await stored()).assessments.at(-1)).toEqual({
      id: "a02",
      commitment: "01",
      party: null,
      state: "underway",
      disputed: true,
      progress: 40,
      effectiveOn: "2026-01-10",
      reason: text("Because."),
      evidence: ["e02"],
      by: "Aki (editor)",
      recordedAt: "2026-01-15T12:00:00Z",
      withdrawn: null,
    });
    const entries = (await loadEntries({}, database.client)).slice(-2);
    expect(entries.map(({ action, subjectKind }) => `${action} ${subjectKind}`)).toEqual([
      "assess assessment",
      "assess commitment",
    ]);
    expect(entries[0]).toMatchObject({ reason: "Because.", before: null, actor: "Aki (editor)" });
    expect(await verifyChain(database.client)).toMatchObject({ ok: true });
  });

  it("records a new source in the same change and rests on it", async () => {
    const result = await assess({ ...judgement, evidence: [], newEvidence: source }, asking(database.client));
    expect(result).toMatchObject({ ok: true, written: [{ id: "e03" }, { id: "a02" }] });
    const { assessments, evidence } = await stored();
    expect(assessments.at(-1)?.evidence).toEqual(["e03"]);
    expect(evidence.at(-1)).toMatchObject({ id: "e03", foundOn: "2026-01-15", precision: "day", withdrawn: null });
  });

  it("judges one party's share", async () => {
    await assess({ ...judgement, party: "JP" }, asking(database.client));
    expect((await stored()).assessments.at(-1)?.party).toBe("JP");
  });

  it("needs no evidence to say that none was found", async () => {
    const result = await assess({ ...judgement, state: "no-evidence", evidence: [] }, asking(database.client));
    expect(result.ok).toBe(true);
  });

  it.each([
    [{ evidence: [] }, { code: "evidence-required", field: "evidence" }],
    [{ evidence: ["e77"] }, { code: "unknown-evidence", field: "evidence" }],
    [
      { ...on("10"), evidence: ["e02"] },
      { code: "unknown-evidence", field: "evidence" },
    ],
    [{ evidence: ["e01"] }, { code: "evidence-does-not-count", field: "evidence" }],
    [{ party: "EU" }, { code: "unknown-party", field: "party" }],
    [{ effectiveOn: "2026-01-16" }, { code: "in-future", field: "effectiveOn" }],
    [{ effectiveOn: "2025-10-27" }, { code: "before-signing", field: "effectiveOn" }],
    [
      { ...on("02"), evidence: ["e01"], progress: 10 },
      { code: "progress-from-steps", field: "progress" },
    ],
    [{ newEvidence: { ...source, on: "2026-02-01" } }, { code: "in-future", field: "newEvidence.on" }],
    [
      { newEvidence: { ...source, relation: "does-not-count" as const, why: text("no") } },
      { code: "evidence-does-not-count", field: "newEvidence.relation" },
    ],
  ])("refuses %j", async (change, expected) => {
    await expectRefusal(() => assess({ ...judgement, ...change }, asking(database.client)), expected);
  });

  it.each([
    [{ reason: { en: " ", ja: "x" } }, "reason.en"],
    [{ reason: { en: "x\u0007", ja: "x" } }, "reason.en"],
    [{ effectiveOn: "2026-02-30" }, "effectiveOn"],
    [{ progress: 101 }, "progress"],
    [{ version: 0 }, "version"],
    [{ evidence: ["'; DROP TABLE"] }, "evidence.0"],
    [{ newEvidence: { ...source, url: "javascript:alert(1)" } }, "newEvidence.url"],
  ])("refuses the malformed %j", async (change, field) => {
    const result = await assess({ ...judgement, ...change }, asking(database.client));
    expect(refusal(result)).toMatchObject({ code: "invalid", problems: [{ field }] });
  });

  it("counts today by the capital that is furthest behind", async () => {
    const early = asking(database.client, "editor", "2026-01-15T20:00:00Z"); // already the 16th in Tokyo
    await expectRefusal(() => assess({ ...judgement, effectiveOn: "2026-01-16" }, early), {
      code: "in-future",
      field: "effectiveOn",
    });
  });
});

describe("every command", () => {
  it("refuses who may not, before anything else", async () => {
    const input = { ...on("nowhere"), agreement: "nothing", assessment: "a01", reason: "x" };
    await expectRefusal(() => withdrawAssessment(input, asking(database.client, "editor")), { code: "forbidden" });
  });

  it("says when there is no such agreement or commitment", async () => {
    await expectRefusal(() => assess({ ...judgement, ...on("99") }, asking(database.client)), { code: "not-found" });
    const elsewhere = { ...judgement, agreement: "elsewhere" };
    await expectRefusal(() => assess(elsewhere, asking(database.client)), { code: "not-found" });
  });

  it("refuses a form sent twice, and shows what the first one did", async () => {
    await assess(judgement, asking(database.client));
    const again = refusal(await assess(judgement, asking(database.client)));
    if (again?.code !== "stale") throw new Error(`expected stale, got ${again?.code}`);
    expect(again).toMatchObject({ version: 2, revision: await currentRevision(database.client) });
    expect(again.changes.map(({ subjectKind, subjectId }) => `${subjectKind} ${subjectId}`)).toEqual([
      "assessment a02",
    ]);
    expect((await stored()).assessments).toHaveLength(2);
  });

  it("shows everything that happened since the version the form was drawn from, and nothing earlier", async () => {
    const ask = asking(database.client, "reviewer");
    await addEvidence({ ...on("01", 1), evidence: source }, ask);
    await tickStep({ ...on("10", 1), step: "1", completedOn: "2026-01-02" }, ask);
    await recordCheck({ ...on("01", 2), on: "2026-01-15", upTo: "2026-01-15" }, ask);
    const since = async (version: number) => {
      const answer = refusal(await assess({ ...judgement, version }, ask));
      return answer?.code === "stale" ? answer.changes.map(({ subjectId }) => subjectId) : answer;
    };
    expect(await since(1)).toEqual(["e03", "c03"]);
    expect(await since(2)).toEqual(["c03"]);
    expect(await since(9)).toHaveLength(0);
  });

  it("raises the version of each commitment it touches and of no other", async () => {
    await assess(judgement, asking(database.client));
    expect(await versionOf("01")).toBe(2);
    expect(await versionOf("02")).toBe(1);
    await withdrawEvidence({ ...on("02"), evidence: "e01", reason: "wrong" }, asking(database.client, "reviewer"));
    expect(await versionOf("01")).toBe(3);
    expect(await versionOf("02")).toBe(2);
  });
});

describe("tickStep", () => {
  const tick = { ...on("02"), step: "1", completedOn: "2025-12-24" };

  it("ticks, moves with a reason, and unticks with a reason", async () => {
    const completed = async () => (await stored()).steps[0]?.completedOn;
    expect((await tickStep(tick, asking(database.client))).ok).toBe(true);
    expect(await completed()).toBe("2025-12-24");
    const moved = { ...tick, version: 2, completedOn: "2025-12-25", reason: "one day later" };
    expect((await tickStep(moved, asking(database.client))).ok).toBe(true);
    expect(await completed()).toBe("2025-12-25");
    const back = { ...tick, version: 3, completedOn: null, reason: "it was another step" };
    expect((await tickStep(back, asking(database.client))).ok).toBe(true);
    expect(await completed()).toBeNull();
    expect((await loadEntries({}, database.client)).at(-2)).toMatchObject({ reason: "it was another step" });
  });

  it.each([
    [{ step: "9" }, { code: "unknown-step", field: "step" }],
    [{ completedOn: null }, { code: "unchanged", field: "completedOn" }],
    [{ completedOn: "2026-01-16" }, { code: "in-future", field: "completedOn" }],
    [{ completedOn: "2025-10-01" }, { code: "before-signing", field: "completedOn" }],
  ])("refuses %j", async (change, expected) => {
    await expectRefusal(() => tickStep({ ...tick, ...change }, asking(database.client)), expected);
  });

  it("takes nothing back without a reason", async () => {
    await tickStep(tick, asking(database.client));
    const back = { ...tick, version: 2, completedOn: null };
    const expected = { code: "reason-required", field: "reason" };
    await expectRefusal(() => tickStep(back, asking(database.client)), expected);
  });
});

describe("recordCheck", () => {
  const check = { ...on("01"), on: "2026-01-15", upTo: "2026-01-10", note: text("all ministries") };

  it("records a look at one commitment, or at the whole agreement under its own version", async () => {
    expect(await recordCheck(check, asking(database.client))).toMatchObject({ ok: true, written: [{ id: "c03" }] });
    const whole = { ...check, commitment: null, version: 1 };
    expect(await recordCheck(whole, asking(database.client))).toMatchObject({ ok: true, version: 2 });
    expect((await stored()).agreement.version).toBe(2);
    expect(refusal(await recordCheck(whole, asking(database.client)))).toMatchObject({
      code: "stale",
      changes: [{ subjectId: "c04" }],
    });
  });

  it.each([
    [{ on: "2026-01-16" }, { code: "in-future", field: "on" }],
    [{ upTo: "2026-01-16" }, { code: "reach-after-day", field: "upTo" }],
    [
      { on: "2025-10-27", upTo: "2025-10-27" },
      { code: "before-signing", field: "on" },
    ],
  ])("refuses %j", async (change, expected) => {
    await expectRefusal(() => recordCheck({ ...check, ...change }, asking(database.client)), expected);
  });
});

describe("evidence and withdrawals", () => {
  it("refuses a source that does not count without saying why", async () => {
    const trap = { ...source, relation: "does-not-count" as const };
    const expected = { code: "why-required", field: "evidence.why" };
    await expectRefusal(() => addEvidence({ ...on("01"), evidence: trap }, asking(database.client)), expected);
  });

  it("keeps what was withdrawn, with who and why, and refuses to withdraw it twice", async () => {
    const ask = asking(database.client, "reviewer");
    const input = { ...on("02"), evidence: "e01", reason: "another agreement was meant" };
    expect((await withdrawEvidence(input, ask)).ok).toBe(true);
    expect((await stored()).evidence.at(-1)?.withdrawn).toEqual({
      at: "2026-01-15T12:00:00Z",
      by: "Aki (reviewer)",
      reason: "another agreement was meant",
    });
    const expected = { code: "already-withdrawn", field: "evidence" };
    await expectRefusal(() => withdrawEvidence({ ...input, version: 2 }, ask), expected);
    const resting = { ...judgement, ...on("02", 2), evidence: ["e01"] };
    await expectRefusal(() => assess(resting, ask), { code: "evidence-withdrawn", field: "evidence" });
  });

  it("never leaves a standing judgement without a ground", async () => {
    const ask = asking(database.client, "reviewer");
    await assess(judgement, ask);
    const withdraw = { ...on("01", 2), evidence: "e02", reason: "wrong" };
    await expectRefusal(() => withdrawEvidence(withdraw, ask), { code: "evidence-in-use", field: "evidence" });
    const judged = { ...on("01", 2), assessment: "a02", reason: "wrong" };
    expect((await withdrawAssessment(judged, ask)).ok).toBe(true);
    expect((await withdrawEvidence({ ...withdraw, version: 3 }, ask)).ok).toBe(true);
  });

  it("withdraws an assessment once, and only one of this commitment", async () => {
    const ask = asking(database.client, "administrator");
    const input = { ...on("01"), assessment: "a01", reason: "again" };
    await expectRefusal(() => withdrawAssessment(input, ask), { code: "already-withdrawn", field: "assessment" });
    const other = { ...on("02"), assessment: "a01", reason: "x" };
    await expectRefusal(() => withdrawAssessment(other, ask), { code: "unknown-assessment", field: "assessment" });
  });
});

describe("extendDeadline", () => {
  const extension = {
    ...on("02"),
    rule: { kind: "date" as const, on: "2026-12-31" },
    agreedOn: "2026-01-10",
    reason: text("More time."),
    source: "https://example.org/x",
  };

  it("adds to the extensions there are, and leaves the text's own rule", async () => {
    const result = await extendDeadline(extension, asking(database.client));
    expect(result).toMatchObject({ ok: true, written: [{ kind: "extension", id: "x02" }] });
    const { extensions, commitments } = await stored();
    expect(extensions.map(({ id }) => id)).toEqual(["x01", "x02"]);
    expect(commitments[0]?.rule).toMatchObject({ kind: "period", length: "P6M" });
  });

  const onceDelivered = (commitment: string) => ({
    kind: "period" as const,
    length: "P30D",
    from: { commitment, event: "delivered" as const },
  });
  it.each([
    [{ agreedOn: "2026-01-16" }, { code: "in-future", field: "agreedOn" }],
    [{ agreedOn: "2025-01-16" }, { code: "before-signing", field: "agreedOn" }],
    [{ rule: onceDelivered("02") }, { code: "dependency-cycle", field: "rule" }],
    [{ rule: onceDelivered("77") }, { code: "unknown-commitment", field: "rule" }],
    [{ rule: { ...onceDelivered("01"), calendars: ["ZZ"] } }, { code: "unknown-calendar", field: "rule" }],
  ])("refuses %j", async (change, expected) => {
    await expectRefusal(() => extendDeadline({ ...extension, ...change }, asking(database.client)), expected);
  });

  it("refuses a circle over two commitments", async () => {
    await extendDeadline({ ...extension, rule: onceDelivered("01") }, asking(database.client));
    const back = { ...extension, ...on("01"), rule: onceDelivered("02") };
    const expected = { code: "dependency-cycle", field: "rule" };
    await expectRefusal(() => extendDeadline(back, asking(database.client)), expected);
  });
});
