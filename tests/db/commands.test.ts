import { describe, expect, it } from "vitest";
import { addEvidence } from "@/lib/commands/add-evidence";
import { assess } from "@/lib/commands/assess";
import { extendDeadline } from "@/lib/commands/extend-deadline";
import { recordCheck } from "@/lib/commands/record-check";
import { tickStep } from "@/lib/commands/tick-step";
import { withdrawAssessment } from "@/lib/commands/withdraw-assessment";
import { withdrawEvidence } from "@/lib/commands/withdraw-evidence";
import { currentRevision, loadEntries } from "@/lib/data/entries";
import { judgement, on, onSampleRecord, refusal, source, text } from "@/tests/support/command-sample";

const { client, ask, stored, expectRefusal } = onSampleRecord();
const versionOf = async (wanted: string) => (await stored()).commitments.find(({ ref }) => ref === wanted)?.version;

describe("every command", () => {
  it("refuses who may not, before anything else", async () => {
    const input = { ...on("nowhere"), agreement: "nothing", assessment: "a01", reason: "x" };
    await expectRefusal(() => withdrawAssessment(input, ask("editor")), { code: "forbidden" });
  });

  it("says when there is no such agreement or commitment", async () => {
    await expectRefusal(() => assess({ ...judgement, ...on("99") }, ask()), { code: "not-found" });
    const elsewhere = { ...judgement, agreement: "elsewhere" };
    await expectRefusal(() => assess(elsewhere, ask()), { code: "not-found" });
  });

  it("refuses a form sent twice, and shows what the first one did", async () => {
    await assess(judgement, ask());
    const again = refusal(await assess(judgement, ask()));
    if (again?.code !== "stale") throw new Error(`expected stale, got ${again?.code}`);
    expect(again).toMatchObject({ version: 2, revision: await currentRevision(client()) });
    expect(again.changes.map(({ subjectKind, subjectId }) => `${subjectKind} ${subjectId}`)).toEqual([
      "assessment a02",
    ]);
    expect((await stored()).assessments).toHaveLength(2);
  });

  it("shows everything that happened since the version the form was drawn from, and nothing earlier", async () => {
    const asker = ask("reviewer");
    await addEvidence({ ...on("01", 1), evidence: source }, asker);
    await tickStep({ ...on("10", 1), step: "1", completedOn: "2026-01-02" }, asker);
    await recordCheck({ ...on("01", 2), on: "2026-01-15", upTo: "2026-01-15" }, asker);
    const since = async (version: number) => {
      const answer = refusal(await assess({ ...judgement, version }, asker));
      return answer?.code === "stale" ? answer.changes.map(({ subjectId }) => subjectId) : answer;
    };
    expect(await since(1)).toEqual(["e03", "c03"]);
    expect(await since(2)).toEqual(["c03"]);
    expect(await since(9)).toHaveLength(0);
  });

  it("raises the version of each commitment it touches and of no other", async () => {
    await assess(judgement, ask());
    expect(await versionOf("01")).toBe(2);
    expect(await versionOf("02")).toBe(1);
    await withdrawEvidence({ ...on("02"), evidence: "e01", reason: "wrong" }, ask("reviewer"));
    expect(await versionOf("01")).toBe(3);
    expect(await versionOf("02")).toBe(2);
  });
});

describe("tickStep", () => {
  const tick = { ...on("02"), step: "1", completedOn: "2025-12-24" };

  it("ticks, moves with a reason, and unticks with a reason", async () => {
    const completed = async () => (await stored()).steps[0]?.completedOn;
    expect((await tickStep(tick, ask())).ok).toBe(true);
    expect(await completed()).toBe("2025-12-24");
    const moved = { ...tick, version: 2, completedOn: "2025-12-25", reason: "one day later" };
    expect((await tickStep(moved, ask())).ok).toBe(true);
    expect(await completed()).toBe("2025-12-25");
    const back = { ...tick, version: 3, completedOn: null, reason: "it was another step" };
    expect((await tickStep(back, ask())).ok).toBe(true);
    expect(await completed()).toBeNull();
    expect((await loadEntries({}, client())).at(-2)).toMatchObject({ reason: "it was another step" });
  });

  it.each([
    [{ step: "9" }, { code: "unknown-step", field: "step" }],
    [{ completedOn: null }, { code: "unchanged", field: "completedOn" }],
    [{ completedOn: "2026-01-16" }, { code: "in-future", field: "completedOn" }],
    [{ completedOn: "2025-10-01" }, { code: "before-signing", field: "completedOn" }],
  ])("refuses %j", async (change, expected) => {
    await expectRefusal(() => tickStep({ ...tick, ...change }, ask()), expected);
  });

  it("takes nothing back without a reason", async () => {
    await tickStep(tick, ask());
    const back = { ...tick, version: 2, completedOn: null };
    const expected = { code: "reason-required", field: "reason" };
    await expectRefusal(() => tickStep(back, ask()), expected);
  });
});

describe("recordCheck", () => {
  const check = { ...on("01"), on: "2026-01-15", upTo: "2026-01-10", note: text("all ministries") };

  it("records a look at one commitment, or at the whole agreement under its own version", async () => {
    expect(await recordCheck(check, ask())).toMatchObject({ ok: true, written: [{ id: "c03" }] });
    const whole = { ...check, commitment: null, version: 1 };
    expect(await recordCheck(whole, ask())).toMatchObject({ ok: true, version: 2 });
    expect((await stored()).agreement.version).toBe(2);
    expect(refusal(await recordCheck(whole, ask()))).toMatchObject({
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
    await expectRefusal(() => recordCheck({ ...check, ...change }, ask()), expected);
  });
});

describe("evidence and withdrawals", () => {
  it("refuses a source that does not count without saying why", async () => {
    const trap = { ...source, relation: "does-not-count" as const };
    const expected = { code: "why-required", field: "evidence.why" };
    await expectRefusal(() => addEvidence({ ...on("01"), evidence: trap }, ask()), expected);
  });

  it("keeps what was withdrawn, with who and why, and refuses to withdraw it twice", async () => {
    const asker = ask("reviewer");
    const input = { ...on("02"), evidence: "e01", reason: "another agreement was meant" };
    expect((await withdrawEvidence(input, asker)).ok).toBe(true);
    expect((await stored()).evidence.at(-1)?.withdrawn).toEqual({
      at: "2026-01-15T12:00:00Z",
      by: "Aki (reviewer)",
      reason: "another agreement was meant",
    });
    const expected = { code: "already-withdrawn", field: "evidence" };
    await expectRefusal(() => withdrawEvidence({ ...input, version: 2 }, asker), expected);
    const resting = { ...judgement, ...on("02", 2), evidence: ["e01"] };
    await expectRefusal(() => assess(resting, asker), { code: "evidence-withdrawn", field: "evidence" });
  });

  it("never leaves a standing judgement without a ground", async () => {
    const asker = ask("reviewer");
    await assess(judgement, asker);
    const withdraw = { ...on("01", 2), evidence: "e02", reason: "wrong" };
    await expectRefusal(() => withdrawEvidence(withdraw, asker), { code: "evidence-in-use", field: "evidence" });
    const judged = { ...on("01", 2), assessment: "a02", reason: "wrong" };
    expect((await withdrawAssessment(judged, asker)).ok).toBe(true);
    expect((await withdrawEvidence({ ...withdraw, version: 3 }, asker)).ok).toBe(true);
  });

  it("withdraws an assessment once, and only one of this commitment", async () => {
    const asker = ask("administrator");
    const input = { ...on("01"), assessment: "a01", reason: "again" };
    await expectRefusal(() => withdrawAssessment(input, asker), { code: "already-withdrawn", field: "assessment" });
    const other = { ...on("02"), assessment: "a01", reason: "x" };
    await expectRefusal(() => withdrawAssessment(other, asker), { code: "unknown-assessment", field: "assessment" });
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
    const result = await extendDeadline(extension, ask());
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
    await expectRefusal(() => extendDeadline({ ...extension, ...change }, ask()), expected);
  });

  it("refuses a circle over two commitments", async () => {
    await extendDeadline({ ...extension, rule: onceDelivered("01") }, ask());
    const back = { ...extension, ...on("01"), rule: onceDelivered("02") };
    const expected = { code: "dependency-cycle", field: "rule" };
    await expectRefusal(() => extendDeadline(back, ask()), expected);
  });
});
