import { describe, expect, it } from "vitest";
import { assess } from "@/lib/commands/assess";
import { currentRevision } from "@/lib/data/entries";
import { loadRecords } from "@/lib/data/load-records";
import { loadProposal } from "@/lib/data/proposals";
import { writePublishingDecision } from "@/lib/data/publishing";
import { UNSENT } from "@/lib/domain/form-state";
import { editPages } from "@/lib/paths";
import { AssessForm } from "@/lib/schema/editing-forms";
import { eachInSampleRecord } from "@/tests/support/form-database";
import { type Fields, judgement, sendOnce, source, stateOf } from "@/tests/support/sent-form";

/** Double submits; `TRACKER_DOUBLES=200` for the full count. */
const DOUBLES = Number(process.env.TRACKER_DOUBLES ?? 40);
const database = eachInSampleRecord();

const sendAssessment = (fields: Fields) => sendOnce(AssessForm, assess, fields);
const shown = async (fields: Fields) => {
  const { preview } = stateOf(await sendAssessment(fields));
  if (!preview) throw new Error("nothing was shown");
  return preview;
};
const assessments = async () => (await loadRecords(database.client))[0]?.assessments ?? [];

describe("what will change", () => {
  it("is said in words before anything is saved", async () => {
    const before = await currentRevision(database.client);
    const { writes, effects, waits } = await shown({ ...judgement, ...source });
    expect(writes).toEqual([
      "Source added: Agency, 9 January 2026. It shows this.",
      expect.stringMatching(/^Delivery set to “Underway” from 10 January 2026/),
      "Reason: Two ministries met.\nTwice.",
    ]);
    expect(effects.join("\n")).toMatch(
      /01: delivery from “.+” to “Underway”\.\n(.*\n)*Commitments at “Underway”: \d+ of \d+/,
    );
    expect(waits).toBeNull();
    expect(await currentRevision(database.client)).toBe(before);
  });

  it("is said in Japanese to who writes in Japanese", async () => {
    const { effects } = await shown({ ...judgement, locale: "ja" });
    expect(effects[0]).toMatch(/^01：履行が「.+」から「.+」へ。$/);
  });

  it("is said again when the contents changed after it was shown", async () => {
    const { seen } = await shown(judgement);
    const answer = await sendAssessment({ ...judgement, state: "substantial", seen });
    expect(stateOf(answer).preview?.effects.join()).toMatch(/“Substantially done”/);
    expect((await assessments()).some(({ state }) => state === "substantial")).toBe(false);
  });
});

describe("the same saving sent again", () => {
  it("does nothing twice and leads to the same place", async () => {
    const fields = { ...judgement, once: "drawn-1", seen: (await shown(judgement)).seen };
    const before = (await assessments()).length;
    const [first, second] = [await sendAssessment(fields), await sendAssessment(fields)];
    expect(first).toMatchObject({ kind: "go" });
    expect(second).toEqual(first);
    expect((await assessments()).length).toBe(before + 1);
  });

  it(`does nothing twice when both arrive at the same moment, ${DOUBLES} times`, async () => {
    const start = (await assessments()).length;
    for (let round = 0; round < DOUBLES; round += 1) {
      const version = String(
        (await loadRecords(database.client))[0]?.commitments.find(({ ref }) => ref === "01")?.version,
      );
      const typed = { ...judgement, version, reason: `Round ${round}.` };
      const fields = { ...typed, once: `drawn-${round}`, seen: (await shown(typed)).seen };
      const [one, other] = await Promise.all([sendAssessment(fields), sendAssessment(fields)]);
      expect(one).toMatchObject({ kind: "go" });
      expect(other).toEqual(one);
    }
    expect((await assessments()).length).toBe(start + DOUBLES);
  }, 600_000);
});

it("after a collision one field can be taken from the record, and the rest stays as typed", async () => {
  const seen = (await shown(judgement)).seen;
  await sendAssessment({ ...judgement, seen });
  const late = await sendAssessment({ ...judgement, state: "substantial", reason: "Mine." });
  expect(stateOf(late).stale?.changes.length).toBeGreaterThan(0);
  const adopt = JSON.stringify({ field: "state", values: ["underway"] });
  const typed = { ...judgement, version: "2", state: "substantial", reason: "Mine." };
  const answer = await sendOnce(AssessForm, assess, { ...typed, adopt }, { previous: stateOf(late) });
  expect(stateOf(answer)).toMatchObject({ values: { state: ["underway"], reason: ["Mine."] }, problems: [] });
  expect(stateOf(answer).stale).toEqual(stateOf(late).stale);
  for (const broken of ["{", "[]", '{"field":1}']) {
    const kept = await sendOnce(AssessForm, assess, { ...typed, adopt: broken }, { previous: UNSENT });
    expect(stateOf(kept)).toMatchObject({ values: { state: ["substantial"] } });
  }
});

it("where an agreement asks for approval, saving makes a proposal and the record stays as it is", async () => {
  await database.client.$transaction((tx) =>
    writePublishingDecision(tx, "sample", {
      mode: "approval",
      by: "Admin",
      at: "2026-01-02T00:00:00Z",
      reason: "Two.",
    }),
  );
  const before = await currentRevision(database.client);
  const { seen, waits } = await shown(judgement);
  expect(waits).toMatch(/second person/);
  const answer = await sendAssessment({ ...judgement, seen });
  expect(answer).toEqual({ kind: "go", to: editPages.proposal("en", 1, { sent: "1" }), cookies: [] });
  expect(await currentRevision(database.client)).toBe(before);
  expect(await loadProposal(1, database.client)).toMatchObject({
    status: "waiting",
    action: "assess",
    by: { name: "Aiko Mori" },
    form: { reason: [judgement.reason], state: ["underway"] },
    events: [{ kind: "proposed" }],
  });
});
