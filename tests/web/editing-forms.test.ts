import { describe, expect, it } from "vitest";
import { recordCheck } from "@/lib/commands/record-check";
import { RULE_CODES } from "@/lib/commands/result";
import { tickStep } from "@/lib/commands/tick-step";
import { currentRevision } from "@/lib/data/entries";
import { loadRecords } from "@/lib/data/load-records";
import { editPages } from "@/lib/paths";
import { CheckForm, TickStepForm } from "@/lib/schema/editing-forms";
import { wordSaved } from "@/lib/web/change-report";
import { errorWords } from "@/lib/web/form-answer";
import { eachInSampleRecord } from "@/tests/support/form-database";
import { sampleAgreement } from "@/tests/support/sample-record";
import { type Fields, fieldsOf, judgement, send, sendJudgement, source, stateOf } from "@/tests/support/sent-form";

const database = eachInSampleRecord();

describe("an assessment", () => {
  it("is recorded with a new source and leads back to the page, which says what changed", async () => {
    const answer = await sendJudgement({ ...judgement, ...source });
    const revision = await currentRevision(database.client);
    expect(answer).toEqual({
      kind: "go",
      to: editPages.commitment("en", "sample", "01", { saved: revision }),
      cookies: [],
    });
    const [record] = await loadRecords(database.client);
    expect(record?.assessments.at(-1)).toMatchObject({
      state: "underway",
      reason: { en: "Two ministries met.\nTwice.", ja: "Two ministries met.\nTwice." },
      evidence: ["e02", "e03"],
      by: "Aiko Mori",
    });
    const place = { agreement: sampleAgreement(), ref: "01" };
    const words = await wordSaved("en", place, revision);
    expect(words.flatMap(({ lines }) => lines)).toEqual([
      "Source added: Agency, 9 January 2026. It shows this.",
      "Delivery set to “Underway” from 10 January 2026.",
      "Reason: Two ministries met.\nTwice.",
    ]);
    expect(await wordSaved("en", place, revision + 1)).toEqual([]);
    expect(await wordSaved("ja", place, 1)).toEqual([]);
  });

  it("keeps both languages where both were written, whichever the page was in", async () => {
    await sendJudgement({ ...judgement, locale: "ja", reason: "会合があった。", reasonOther: "They met." });
    const [record] = await loadRecords(database.client);
    expect(record?.assessments.at(-1)?.reason).toEqual({ en: "They met.", ja: "会合があった。" });
  });

  it("reports everything that is wrong at once and keeps what was typed", async () => {
    const typed = { ...judgement, state: "", reason: " ", effectiveOn: "2026-02-30", sourceUrl: "javascript:alert(1)" };
    const answer = await sendJudgement(typed);
    expect(fieldsOf(answer).sort()).toEqual(
      ["effectiveOn", "reason", "sourceKind", "sourceOn", "sourcePrecision", "sourcePublisher"].concat([
        "sourceRelation",
        "sourceShows",
        "sourceUrl",
        "state",
      ]),
    );
    expect(stateOf(answer)).toMatchObject({ attempt: 1, values: { effectiveOn: ["2026-02-30"], evidence: ["e02"] } });
    expect(await currentRevision(database.client)).toBe(13);
  });

  it("shows a command's refusal at the field it belongs to, in the language of the page", async () => {
    const late = await sendJudgement({ ...judgement, ...source, locale: "ja", sourceOn: "2026-03-01" });
    expect(stateOf(late).problems).toEqual([
      { field: "sourceOn", message: "すべての当事者の首都でまだ来ていない日です。" },
    ]);
    expect(fieldsOf(await sendJudgement({ ...judgement, evidence: [] }))).toEqual(["evidence"]);
    expect(fieldsOf(await sendJudgement({ ...judgement, evidence: ["e01"] }))).toEqual(["evidence"]);
    expect(fieldsOf(await sendJudgement({ ...judgement, party: "FR" }))).toEqual(["party"]);
    expect(fieldsOf(await sendJudgement({ ...judgement, commitment: "99" }))).toEqual(["form"]);
  });

  it("needs a sign-in, and loses nothing when that has ended", async () => {
    const state = stateOf(await sendJudgement(judgement, { actor: null }));
    expect(state.problems[0]?.message).toMatch(/sign-in has ended/);
    expect(state.values.reason).toEqual([judgement.reason]);
    expect(await currentRevision(database.client)).toBe(13);
  });
});

describe("a stale form", () => {
  it("is refused beside what changed meanwhile, and can be saved on top of it", async () => {
    await sendJudgement({ ...judgement, ...source });
    const mine = { ...judgement, state: "substantial", reason: "Another view.", disputed: "on" };
    const state = stateOf(await sendJudgement(mine));
    expect(state.stale?.version).toBe(2);
    expect(state.stale?.changes.map(({ lines, by }) => [lines[0], by])).toEqual([
      ["Source added: Agency, 9 January 2026. It shows this.", "Aiko Mori, 15 January 2026, 21:00 UTC+9"],
      ["Delivery set to “Underway” from 10 January 2026.", "Aiko Mori, 15 January 2026, 21:00 UTC+9"],
    ]);
    expect(state.values).toMatchObject({ state: ["substantial"], reason: ["Another view."], disputed: ["on"] });
    expect(state.problems).toEqual([{ field: "stale", message: "You would now save on version 2." }]);
    const again = await sendJudgement({ ...mine, version: "2" }, { previous: state });
    expect(again.kind).toBe("go");
    const [record] = await loadRecords(database.client);
    expect(record?.assessments.map((one) => one.state)).toEqual(["underway", "underway", "substantial"]);
  });
});

describe("steps and checks", () => {
  const step: Fields = { locale: "en", agreement: "sample", commitment: "02", version: "1", step: "1" };

  it("ticks a step and takes the tick away only for a reason; ids keep their prefix", async () => {
    const prefix = { prefix: "step-1-", "step-1-completedOn": "2026-01-12" };
    expect((await send(TickStepForm, tickStep, { ...step, ...prefix, tick: "tick" })).kind).toBe("go");
    const without = await send(TickStepForm, tickStep, { ...step, ...prefix, version: "2", tick: "untick" });
    expect(fieldsOf(without)).toEqual(["step-1-reason"]);
    const why = { ...prefix, "step-1-reason": "Wrong step." };
    expect((await send(TickStepForm, tickStep, { ...step, ...why, version: "2", tick: "untick" })).kind).toBe("go");
    const [record] = await loadRecords(database.client);
    expect(record?.steps[0]?.completedOn).toBeNull();
  });

  it("asks for the day of a tick", async () => {
    expect(fieldsOf(await send(TickStepForm, tickStep, { ...step, tick: "tick", completedOn: "" }))).toEqual([
      "completedOn",
    ]);
  });

  it("records a check of a commitment and of the whole agreement", async () => {
    const check = { locale: "ja", agreement: "sample", version: "1", on: "2026-01-14", upTo: "2026-01-13" };
    const one = await send(CheckForm, recordCheck, { ...check, commitment: "02" });
    const whole = await send(CheckForm, recordCheck, check);
    expect(one).toMatchObject({
      to: expect.stringMatching(/^\/ja\/edit\/agreements\/sample\/commitments\/02\?saved=/),
    });
    expect(whole).toMatchObject({ to: expect.stringMatching(/^\/ja\/edit\/agreements\/sample\?saved=/) });
    const far = await send(CheckForm, recordCheck, { ...check, version: "2", upTo: "2026-01-15" });
    expect(fieldsOf(far)).toEqual(["upTo"]);
  });
});

describe("words", () => {
  it.each(["en", "ja"] as const)("exist for every refusal in %s", (locale) => {
    const codes = [...RULE_CODES, "forbidden", "not-found", "signed-out", "wrong-origin", "required", "too-long"];
    const general = errorWords(locale, "no such code");
    expect(codes.filter((code) => errorWords(locale, code) === general)).toEqual([]);
  });
});
