import { describe, expect, it } from "vitest";
import { assess } from "@/lib/commands/assess";
import { loadEntries } from "@/lib/data/entries";
import { verifyChain } from "@/lib/data/verify-chain";
import { judgement, on, onSampleRecord, refusal, source, text } from "@/tests/support/command-sample";

const { client, ask, stored, expectRefusal } = onSampleRecord();

describe("assess", () => {
  it("records the judgement with its reason, under the name of who made it", async () => {
    const result = await assess({ ...judgement, progress: 40, disputed: true }, ask());
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
    const entries = (await loadEntries({}, client())).slice(-2);
    expect(entries.map(({ action, subjectKind }) => `${action} ${subjectKind}`)).toEqual([
      "assess assessment",
      "assess commitment",
    ]);
    expect(entries[0]).toMatchObject({ reason: "Because.", before: null, actor: "Aki (editor)" });
    expect(await verifyChain(client())).toMatchObject({ ok: true });
  });

  it("records a new source in the same change and rests on it", async () => {
    const result = await assess({ ...judgement, evidence: [], newEvidence: source }, ask());
    expect(result).toMatchObject({ ok: true, written: [{ id: "e03" }, { id: "a02" }] });
    const { assessments, evidence } = await stored();
    expect(assessments.at(-1)?.evidence).toEqual(["e03"]);
    expect(evidence.at(-1)).toMatchObject({ id: "e03", foundOn: "2026-01-15", precision: "day", withdrawn: null });
  });

  it("judges one party's share", async () => {
    await assess({ ...judgement, party: "JP" }, ask());
    expect((await stored()).assessments.at(-1)?.party).toBe("JP");
  });

  it("needs no evidence to say that none was found", async () => {
    const result = await assess({ ...judgement, state: "no-evidence", evidence: [] }, ask());
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
    await expectRefusal(() => assess({ ...judgement, ...change }, ask()), expected);
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
    const result = await assess({ ...judgement, ...change }, ask());
    expect(refusal(result)).toMatchObject({ code: "invalid", problems: [{ field }] });
  });

  it("counts today by the capital that is furthest behind", async () => {
    const early = ask("editor", "2026-01-15T20:00:00Z"); // already the 16th in Tokyo
    await expectRefusal(() => assess({ ...judgement, effectiveOn: "2026-01-16" }, early), {
      code: "in-future",
      field: "effectiveOn",
    });
  });
});
